"""packaging/template.py: the same stack, of images."""

import json
import re
import sys
from pathlib import Path

import pytest
from samtranslator.yaml_helper import yaml_parse
from transform import FUNCTION, read, transform

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "packaging"))

from template import imaged  # noqa: E402

LAMBDA = "AWS::Lambda::Function"
# What makes a function an image or a jar.
PACKAGING = {"Code", "Handler", "Runtime", "SnapStart", "PackageType"}
TEXT = (ROOT / "template.yaml").read_text(encoding="utf-8")
JARS = read(ROOT / "template.yaml")
IMAGES = yaml_parse(imaged(TEXT))


def functions(template):
    return {name: resource for name, resource in template["Resources"].items() if resource["Type"] == FUNCTION}


def plain(template):
    """Resources without what makes a function an image or a jar. SAM names a version after the hash of its code."""
    unversioned = re.sub(r"(FunctionVersion)[0-9a-f]{10}", r"\1", json.dumps(transform(template)["Resources"]))
    resources = json.loads(unversioned)
    for resource in resources.values():
        if resource["Type"] == LAMBDA:
            del resource["Metadata"]
            resource["Properties"] = {key: value for key, value in resource["Properties"].items() if key not in PACKAGING}
    return resources


def test_every_function_is_an_image():
    made = {name: one["Properties"] for name, one in transform(IMAGES)["Resources"].items() if one["Type"] == LAMBDA}
    assert set(made) == set(functions(JARS))
    for properties in made.values():
        assert properties["PackageType"] == "Image"
        assert properties["Architectures"] == ["arm64"]
        assert PACKAGING & set(properties) == {"Code", "PackageType"}


def test_nothing_else_is_another():
    assert plain(IMAGES) == plain(JARS)
    assert {key: value for key, value in IMAGES.items() if key not in ("Resources", "Globals")} == {
        key: value for key, value in JARS.items() if key not in ("Resources", "Globals")
    }


def test_an_image_is_built_of_the_same_jar_for_the_same_handler():
    for name, function in functions(IMAGES).items():
        written = JARS["Resources"][name]["Properties"]
        arguments = function["Metadata"]["DockerBuildArgs"]
        assert (arguments["JAR"], arguments["HANDLER"]) == (written["CodeUri"], written["Handler"])


def test_an_image_is_trained_with_all_variables_of_its_function():
    common = JARS["Globals"]["Function"]["Environment"]["Variables"]
    for name, function in functions(IMAGES).items():
        own = JARS["Resources"][name]["Properties"].get("Environment", {}).get("Variables", {})
        words = function["Metadata"]["DockerBuildArgs"]["VARIABLES"].split(" ")
        assert [word.partition("=")[0] for word in words] == [*common, *own]
        assert "SHOP_MODE=strict" in words
        assert not [word for word in words if word.endswith("=")]


def test_the_dockerfile_takes_the_arguments_that_it_is_given():
    dockerfile = (ROOT / "packaging/Dockerfile").read_text(encoding="utf-8")
    for function in functions(IMAGES).values():
        assert set(re.findall(r"^ARG (\w+)$", dockerfile, re.MULTILINE)) == set(function["Metadata"]["DockerBuildArgs"])


@pytest.mark.parametrize("source", re.findall(r"^COPY ([^-$].*) \S+$", (ROOT / "packaging/Dockerfile").read_text(), re.MULTILINE))
def test_what_the_dockerfile_copies_is_in_the_context(source):
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert ignored[0] == "*"
    for path in source.split(" "):
        assert f"!{path.split('/')[0]}" in ignored
        assert "/target/" in path or (ROOT / path).exists()
