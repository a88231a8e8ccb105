"""pipeline/seed.py, with an aws that notes what it is asked to invoke."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
AWS = """#!/usr/bin/env bash
case "$*" in
  *describe-stack-resource*) sed 's/.*--logical-resource-id \\([A-Za-z]*\\).*/shop-\\1-X/' <<<"$*" ;;
  *invoke*) cat "$(sed 's/.*fileb:..\\([^ ]*\\).*/\\1/' <<<"$*")" >>events; echo >>events; echo "{\\"statusCode\\":${STATUS:-201},\\"body\\":\\"told once\\"}" >"${@: -1}" ;;
esac
"""


@pytest.fixture
def seed(tmp_path):
    (tmp_path / "aws").write_text(AWS)
    (tmp_path / "aws").chmod(0o755)

    def run(*arguments, **variables):
        environment = os.environ | variables | {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
        command = [sys.executable, str(ROOT / "pipeline/seed.py"), *arguments]
        ended = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60)
        events = tmp_path / "events"
        return ended, [json.loads(line) for line in events.read_text().splitlines()] if events.exists() else []

    return run


def test_the_demo_shop_is_sent_as_staff(seed):
    ended, events = seed("acme-shop-staging")
    assert ended.returncode == 0, ended.stderr
    assert {event["routeKey"] for event in events} == {"POST /products", "POST /register", "POST /pos/terminals"}
    assert {event["requestContext"]["authorizer"]["jwt"]["claims"]["role"] for event in events} == {"staff"}
    assert "shop-CatalogFunction-X:live" in ended.stdout
    assert ended.stdout.count("told once") == 1


def test_what_a_function_refuses_is_told(seed):
    ended, _ = seed("acme-shop-staging", STATUS="409")
    assert ended.returncode == 1
    assert "409" in ended.stderr


def test_prod_never_gets_people_whose_passwords_everybody_knows(seed):
    ended, events = seed("acme-shop-prod")
    assert ended.returncode != 0
    assert events == []
