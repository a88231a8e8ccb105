"""The buildspecs, the pipeline and the repository know the same names."""

import re
from pathlib import Path

import pytest
from pipeline import load
from transform import read

ROOT = Path(__file__).parent / "../.."
SHELLS = {"PATH", "PWD"}
PROJECTS = load(ROOT / "pipeline.yaml").of("AWS::CodeBuild::Project")


def commands(project):
    buildspec = read(ROOT / PROJECTS[project]["Source"]["BuildSpec"])
    return [command for phase in buildspec["phases"].values() for command in phase["commands"]]


def missing_variables(project, lines):
    """In capitals, as variables of the environment are; lower case is a script's own."""
    given = {variable["Name"] for variable in PROJECTS[project]["Environment"]["EnvironmentVariables"]}
    used = {name for line in lines for name in re.findall(r"\$\{?([A-Z][A-Z_]*)", line)}
    return {name for name in used - given - SHELLS if not name.startswith("CODEBUILD_")}


@pytest.mark.parametrize("project", PROJECTS)
def test_a_build_gets_the_variables_that_it_reads(project):
    scripts = [] if project == "Build" else (ROOT / "pipeline/deploy").read_text().splitlines()
    assert missing_variables(project, commands(project) + [line for line in scripts if not line.startswith("#")]) == set()


def test_a_missing_variable_is_found():
    assert missing_variables("Build", ["sam package --s3-bucket $BUCKET"]) == {"BUCKET"}


@pytest.mark.parametrize("project", PROJECTS)
def test_every_file_that_a_build_names_is_there(project):
    named = {word for line in commands(project) for word in re.findall(r"(?<!\S)(?:mvnw|shop|\.ci/\S+|packaging/\S+|pipeline/\S+)(?!\S)", line)}
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_script_is_made_executable():
    """The source comes as a zip, and not every one keeps the bit."""
    made = {word for line in commands("Build") if line.startswith("chmod +x ") for word in line.split()[2:]}
    there = [file for folder in (".", ".ci", "packaging", "pipeline") for file in (ROOT / folder).iterdir() if file.is_file() and file.stat().st_mode & 0o100]
    assert made == {str(file.relative_to(ROOT)) for file in there}
