"""Turns template.yaml into one whose functions are container images with a JVM and an AOT cache of their own, and nothing else changed.

    python3 packaging/template.py >image.yaml
    sam build --template image.yaml

Needs PyYAML; the Python of the SAM CLI has it. Why there are two templates and no parameter: docs/adr/0029.
"""

import re
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
FUNCTION = "AWS::Serverless::Function"
# What an image says itself, and SnapStart, which there is none for images.
OF_JARS = ("CodeUri", "Handler", "Runtime", "SnapStart")


def imaged(text):
    """The template's text with images in place of jars. References keep their short forms; comments are lost."""
    root = yaml.compose(text)
    template = members(root)
    common = members(members(template["Globals"])["Function"])
    defaults = {name: default(parameter) for name, parameter in members(template["Parameters"]).items()}
    for name, resource in members(template["Resources"]).items():
        if members(resource)["Type"].value == FUNCTION:
            image(name, resource, common, defaults)
    without(members(template["Globals"])["Function"], OF_JARS)
    return yaml.serialize(root, width=140)


def image(name, resource, common, defaults):
    parts = members(resource)
    properties = members(parts["Properties"])
    arguments = {
        "JAR": properties["CodeUri"].value,
        "HANDLER": properties["Handler"].value,
        "VARIABLES": " ".join(f"{key}={word(value, defaults)}" for key, value in (variables(common) | variables(properties)).items()),
    }
    without(parts["Properties"], OF_JARS)
    put(parts["Properties"], "PackageType", node("Image"))
    without(resource, ("Metadata",))
    build = {"Dockerfile": "packaging/Dockerfile", "DockerContext": ".", "DockerTag": name.lower(), "DockerBuildArgs": arguments}
    put(resource, "Metadata", node(build))


def variables(properties):
    """Of a function, or of all functions."""
    environment = properties.get("Environment")
    return members(members(environment)["Variables"]) if environment else {}


def word(value, defaults):
    """Something of a variable's kind to train with: a parameter's default, a name, never a space."""
    told = defaults.get(value.value) if value.tag == "!Ref" else None
    return re.sub(r"[^\w./:-]", "", told or value.value)


def default(parameter):
    found = members(parameter).get("Default")
    return found.value if isinstance(found, yaml.ScalarNode) else None


def members(mapping):
    return {key.value: value for key, value in mapping.value}


def without(mapping, names):
    mapping.value = [(key, value) for key, value in mapping.value if key.value not in names]


def put(mapping, name, value):
    mapping.value.append((node(name), value))


def node(value):
    return yaml.compose(yaml.safe_dump(value, sort_keys=False))


if __name__ == "__main__":
    sys.stdout.write(imaged((ROOT / "template.yaml").read_text(encoding="utf-8")))
