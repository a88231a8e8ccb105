"""pipeline/pages, with an aws that notes what it is asked to upload."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from transform import read

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = read(ROOT / "template.yaml")["Resources"]["Pages"]["Metadata"]["Pages"]
TERMINAL, STOREFRONT = PAGES
AWS = """#!/usr/bin/env bash
case "$*" in
  *PagesBucket*) echo bucket ;;
  *StorefrontUrl*) echo https://page.example/ ;;
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
    for page in PAGES:
        (tmp_path / page["Folder"]).mkdir(parents=True)
        for name in ("index.html", "main.js", "icon.svg"):
            (tmp_path / page["Folder"] / name).touch()
    return tmp_path


def pages(house, **variables):
    environment = os.environ | variables | {"PATH": f"{house / 'bin'}:{os.environ['PATH']}"}
    command = ["bash", "pipeline/pages", "acme-shop-dev"]
    ended = subprocess.run(command, cwd=house, env=environment, capture_output=True, text=True, timeout=60)
    calls = house / "calls"
    return ended, calls.read_text().splitlines() if calls.exists() else []


def of(page, calls):
    return [call for call in calls if f"s3 sync {page['Folder']} s3://bucket{page['Path'].rstrip('/')} --delete" in call]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["Path"])
def test_each_type_is_uploaded_with_its_name_and_the_page_last(house, page):
    ended, calls = pages(house)
    assert ended.returncode == 0, ended.stderr
    assert all("--cache-control no-cache" in call for call in of(page, calls))
    assert any("*.js --content-type text/javascript; charset=utf-8" in call for call in of(page, calls))
    assert "*.html --content-type text/html; charset=utf-8" in of(page, calls)[-1]


def test_the_folders_of_the_template_are_uploaded_and_no_others(house):
    _, calls = pages(house)
    assert sorted(calls) == sorted(call for page in PAGES for call in of(page, calls))
    assert of(TERMINAL, calls) and of(STOREFRONT, calls)


def test_whoever_uploads_is_told_where_the_pages_are(house):
    ended, _ = pages(house)
    assert "https://page.example/\n" in ended.stdout
    assert "https://page.example/terminal/\n" in ended.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["Path"])
def test_a_page_that_is_not_there_deletes_nothing(house, page):
    (house / page["Folder"] / "index.html").unlink()
    ended, calls = pages(house)
    assert ended.returncode == 1
    assert ended.stderr == f"{page['Folder']} has no index.html\n"
    assert calls == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["Path"])
def test_every_file_that_is_uploaded_has_a_type(house, page):
    for file in (ROOT / page["Folder"]).rglob("*.*"):
        (house / page["Folder"] / file.name).touch()
    ended, _ = pages(house)
    assert ended.returncode == 0, ended.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["Path"])
def test_a_type_that_a_browser_would_not_understand_is_refused_before_anything_is_sent(house, page):
    (house / page["Folder"] / "notes.docx").touch()
    ended, calls = pages(house)
    assert ended.returncode == 1
    assert "notes.docx" in ended.stderr
    assert calls == []


def test_an_upload_that_fails_is_told(house):
    ended, calls = pages(house, UPLOADING="1")
    assert ended.returncode == 1
    assert len(calls) == 1
