"""pipeline/pages, with an aws that notes what it is asked to upload."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from transform import read

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = read(ROOT / "template.yaml")["Resources"]["Pages"]["Metadata"]["Pages"]
AWS = """#!/usr/bin/env bash
case "$*" in
  *PagesBucket*) echo bucket ;;
  *TerminalPageUrl*) echo https://page.example/terminal/ ;;
  s3*) echo "$*" >>calls; exit "${UPLOADING:-0}" ;;
esac
"""


@pytest.fixture
def house(tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/aws").write_text(AWS)
    (tmp_path / "bin/aws").chmod(0o755)
    (tmp_path / "pipeline").mkdir()
    shutil.copy(ROOT / "pipeline/pages", tmp_path / "pipeline")
    shutil.copytree(ROOT / PAGE["Folder"], tmp_path / PAGE["Folder"])
    return tmp_path


def pages(house, **variables):
    environment = os.environ | variables | {"PATH": f"{house / 'bin'}:{os.environ['PATH']}"}
    command = ["bash", "pipeline/pages", "acme-shop-dev"]
    ended = subprocess.run(command, cwd=house, env=environment, capture_output=True, text=True, timeout=60)
    calls = house / "calls"
    return ended, calls.read_text().splitlines() if calls.exists() else []


def test_each_type_is_uploaded_with_its_name_and_the_page_last(house):
    ended, calls = pages(house)
    assert ended.returncode == 0, ended.stderr
    assert all(f"{PAGE['Folder']} s3://bucket{PAGE['Path'].rstrip('/')} --delete" in call and "--cache-control no-cache" in call for call in calls)
    assert any("*.js --content-type text/javascript; charset=utf-8" in call for call in calls)
    assert "*.html --content-type text/html; charset=utf-8" in calls[-1]
    assert "https://page.example/terminal/" in ended.stdout


def test_a_type_that_a_browser_would_not_understand_is_refused_before_anything_is_sent(house):
    (house / PAGE["Folder"] / "notes.docx").touch()
    ended, calls = pages(house)
    assert ended.returncode == 1
    assert "notes.docx" in ended.stderr
    assert calls == []


def test_an_upload_that_fails_is_told(house):
    ended, calls = pages(house, UPLOADING="1")
    assert ended.returncode == 1
    assert len(calls) == 1
