"""The buildspecs, the pipeline and the repository know the same names."""

import re
from pathlib import Path

import pytest
from pipeline import load
from transform import read

ROOT = Path(__file__).parent / "../.."
PROJECTS = load(ROOT / "pipeline.yaml").of("AWS::CodeBuild::Project")


def commands(project):
    buildspec = read(ROOT / PROJECTS[project]["Source"]["BuildSpec"])
    return [command for phase in buildspec["phases"].values() for command in phase["commands"]]


def missing_variables(project, lines):
    given = {variable["Name"] for variable in PROJECTS[project]["Environment"]["EnvironmentVariables"]}
    used = {name for line in lines for name in re.findall(r"\$\{?([A-Z_a-z]+)", line)}
    return {name for name in used - given - {"PATH"} if not name.startswith("CODEBUILD_")}


@pytest.mark.parametrize("project", PROJECTS)
def test_a_build_gets_the_variables_that_it_reads(project):
    lines = commands(project)
    if project != "Build":
        lines.append(re.sub(r"^#.*", "", (ROOT / "pipeline/deploy").read_text(), flags=re.MULTILINE))
        # Lower case is the script's own.
        assert {name for name in missing_variables(project, lines) if name.isupper()} - {"BASH_SOURCE"} == set()
    else:
        assert missing_variables(project, lines) == set()


def test_a_missing_variable_is_found():
    assert missing_variables("Build", ["sam package --s3-bucket $BUCKET"]) == {"BUCKET"}


@pytest.mark.parametrize("project", PROJECTS)
def test_every_file_that_a_build_names_is_there(project):
    named = {word for line in commands(project) for word in re.findall(r"(?<!\S)(?:mvnw|shop|\.ci/\S+|pipeline/\S+)(?!\S)", line)}
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_prod_and_staging_differ_in_what_they_are_told_alone():
    def but(*left_out):
        return {k: v for k, v in PROJECTS["Staging"].items() if k not in left_out}, {k: v for k, v in PROJECTS["Prod"].items() if k not in left_out}

    staging, prod = but("Description", "ServiceRole", "LogsConfig", "Environment")
    assert staging == prod
