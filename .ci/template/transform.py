"""Turns the SAM template into plain CloudFormation, as a deployment does, with no AWS account.

    python transform.py template.yaml > plain.json
"""

import json
import logging
import os
import sys

# The translator asks for the partition of a region; it never calls it.
os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")

from samtranslator.translator.transform import transform as translate  # noqa: E402
from samtranslator.yaml_helper import yaml_parse  # noqa: E402

# It tells of every switch that it does not have.
logging.getLogger("samtranslator").setLevel(logging.ERROR)

FUNCTION = "AWS::Serverless::Function"


class NoAwsManagedPolicies:
    """Stands where the translator would ask IAM for the names of AWS's own policies."""

    def load(self):
        raise LookupError("a policy is named without its ARN: write the statement or the ARN")


def read(path):
    """The template as it is written, with !Sub, !Ref and their like in their long form."""
    with open(path, encoding="utf-8") as file:
        return yaml_parse(file.read())


def transform(template):
    """The plain template. What is given is not changed."""
    return translate(_packaged(json.loads(json.dumps(template))), {}, NoAwsManagedPolicies())


def _packaged(template):
    """Jars and images stand where a packaging uploads them to: nothing else is translated."""
    for resource in template["Resources"].values():
        properties = resource.get("Properties", {})
        if resource["Type"] == FUNCTION and isinstance(properties.get("CodeUri"), str):
            properties["CodeUri"] = "s3://packaged/" + properties["CodeUri"]
        if resource["Type"] == FUNCTION and properties.get("PackageType") == "Image":
            properties["ImageUri"] = "000000000000.dkr.ecr.us-east-1.amazonaws.com/packaged:latest"
    return template


if __name__ == "__main__":
    json.dump(transform(read(sys.argv[1])), sys.stdout, indent=2)
    print()
