"""pipeline/deploy, rehearsed with an aws, a sam and a Maven that only note how they were called."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

# pipeline/deploy reads samconfig.toml with it; Python has it from 3.11 on.
pytest.importorskip("tomllib")

ROOT = Path(__file__).resolve().parent.parent.parent
AWS = """
case "$*" in
  *describe-stacks*Parameters*) [[ -f before ]] && echo '[]' || { echo "${REFUSAL:-Stack does not exist}" >&2; exit 254; } ;;
  *describe-stacks*ApiUrl*) echo https://shop.example ;;
  *get-template*) echo 'the old template' ;;
  *cloudformation\\ deploy*) cat "$(sed 's/.*--template-file \\([^ ]*\\).*/\\1/' <<<"$*")" >>calls; exit "${GOING_BACK:-0}" ;;
esac
"""


@pytest.fixture
def house(tmp_path):
    """A copy of what pipeline/deploy needs, where every other program is a stand-in."""
    (tmp_path / "pipeline").mkdir()
    (tmp_path / "bin").mkdir()
    shutil.copy(ROOT / "pipeline/deploy", tmp_path / "pipeline")
    shutil.copy(ROOT / "samconfig.toml", tmp_path)
    stand_in(tmp_path / "bin/aws", AWS)
    stand_in(tmp_path / "bin/sam", 'exit "${DEPLOYING:-0}"')
    stand_in(tmp_path / "mvnw", 'exit "${CHECKING:-0}"')
    stand_in(tmp_path / "pipeline/probe", 'exit "${CHECKING:-0}"')
    stand_in(tmp_path / "pipeline/pages", 'exit "${UPLOADING:-0}"')
    (tmp_path / "before").touch()
    return tmp_path


def stand_in(path, script):
    path.write_text(f'#!/usr/bin/env bash\nset -u\necho "{path.name} $*" >>calls\n{script}\n')
    path.chmod(0o755)


def deploy(house, *arguments, **variables):
    """Exit code, and each call that was made."""
    path = f"{house / 'bin'}:{os.environ['PATH']}"
    told = {"PACKAGES": "bucket", "STACK_ROLE_ARN": "arn:role", "CHECK": "system-tests"} | variables
    command = ["bash", "pipeline/deploy", *(arguments or ["staging", "packaged.yaml"])]
    ended = subprocess.run(command, cwd=house, env=os.environ | told | {"PATH": path}, capture_output=True, text=True, timeout=60)
    calls = house / "calls"
    return ended.returncode, calls.read_text().splitlines() if calls.exists() else []


def call(calls, start):
    return next((line for line in calls if line.startswith(start)), None)


def test_a_shop_that_works_is_deployed_once(house):
    code, calls = deploy(house)
    assert code == 0
    assert "--template-file packaged.yaml" in call(calls, "sam deploy")
    assert "--config-env staging" in call(calls, "sam deploy")
    assert "--no-fail-on-empty-changeset" in call(calls, "sam deploy")
    assert "-Dshop.url=https://shop.example -Dshop.mode=strict" in call(calls, "mvnw")
    assert call(calls, "aws cloudformation deploy") is None


def test_the_page_is_uploaded_when_the_shop_behind_it_works(house):
    _, calls = deploy(house)
    assert calls.index("pages acme-shop-staging") > calls.index(call(calls, "mvnw"))


def test_the_page_stays_as_it_is_when_the_tests_fail(house):
    _, calls = deploy(house, CHECKING="1")
    assert call(calls, "pages") is None


def test_a_page_that_could_not_be_uploaded_fails_the_deployment_and_undoes_nothing(house):
    code, calls = deploy(house, UPLOADING="1")
    assert code == 1
    assert call(calls, "aws cloudformation deploy") is None


def test_what_ran_before_comes_back_when_the_tests_fail(house):
    code, calls = deploy(house, CHECKING="1")
    assert code == 3
    assert "--stack-name acme-shop-staging" in call(calls, "aws cloudformation deploy")
    assert calls[-1] == "the old template"


def test_the_old_template_is_read_before_the_new_one_is_deployed(house):
    _, calls = deploy(house)
    assert calls.index(call(calls, "aws cloudformation get-template")) < calls.index(call(calls, "sam deploy"))


def test_a_failed_deployment_is_left_to_cloudformation(house):
    code, calls = deploy(house, DEPLOYING="1")
    assert code == 1
    assert call(calls, "mvnw") is None
    assert call(calls, "aws cloudformation deploy") is None


def test_going_back_can_fail_too_and_says_so(house):
    assert deploy(house, CHECKING="1", GOING_BACK="1")[0] == 5


def test_a_first_deployment_has_nothing_to_go_back_to(house):
    (house / "before").unlink()
    code, calls = deploy(house, CHECKING="1")
    assert code == 4
    assert call(calls, "aws cloudformation deploy") is None


def test_a_stack_that_cannot_be_read_is_not_taken_for_a_missing_one(house):
    (house / "before").unlink()
    code, calls = deploy(house, REFUSAL="AccessDenied")
    assert code == 1
    assert call(calls, "sam") is None


def test_prod_is_looked_at_and_not_written_to(house):
    code, calls = deploy(house, "prod", "packaged.yaml", CHECK="probe", ALARM_TOPIC_ARN="arn:topic")
    assert code == 0
    assert call(calls, "mvnw") is None
    assert call(calls, "probe https://shop.example")
    assert "TrafficShift=Canary10Percent5Minutes LogRetentionDays=90 AlarmTopicArn=arn:topic" in call(calls, "sam deploy")


def test_an_environment_without_a_check_goes_back(house):
    assert deploy(house, CHECK="none")[0] == 3


def test_a_wrong_call_is_refused(house):
    assert deploy(house, "staging")[0] == 2
    assert deploy(house, "moon", "packaged.yaml")[0] != 0
