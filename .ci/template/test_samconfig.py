"""samconfig.toml says only what template.yaml knows, and the names that pipeline.yaml counts on."""

import re
from pathlib import Path

import pytest
from transform import read

ROOT = Path(__file__).parent / "../.."
PARAMETERS = read(ROOT / "template.yaml")["Parameters"]
# Not every Python here has tomllib (3.11): the file is plain enough.
SECTIONS = dict(re.findall(r"^\[([\w.]+)]\n(.*?)(?=^\[[a-z]|\Z)", (ROOT / "samconfig.toml").read_text(), re.MULTILINE | re.DOTALL))
ENVIRONMENTS = ("dev", "staging", "prod")


def overrides(environment):
    listed = SECTIONS[f"{environment}.deploy.parameters"].partition("parameter_overrides")[2]
    return dict(re.findall(r'^ +"(\w+)=([^"]*)"', listed, re.MULTILINE))


def misfits(given):
    """Overrides that the template would refuse."""
    for name, value in given.items():
        parameter = PARAMETERS.get(name, {"AllowedValues": []})
        if value not in map(str, parameter.get("AllowedValues", [value])):
            yield name
        if parameter.get("Type") == "Number" and not (
            float(parameter.get("MinValue", "-inf")) <= float(value) <= float(parameter.get("MaxValue", "inf"))
        ):
            yield name


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_the_template_knows_what_an_environment_sets(environment):
    assert overrides(environment)
    assert list(misfits(overrides(environment))) == []


def test_a_wrong_override_is_found():
    assert list(misfits({"Moode": "strict", "Mode": "lax", "DeliverySeconds": "901"})) == ["Moode", "Mode", "DeliverySeconds"]


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_a_deployment_asks_nobody(environment):
    deploy = SECTIONS[f"{environment}.deploy.parameters"]
    assert "confirm_changeset = false" in deploy
    assert "fail_on_empty_changeset = false" in deploy
    assert f'"environment={environment}"' in deploy
    assert f'stack_name = "acme-shop-{environment}"' in SECTIONS[f"{environment}.global.parameters"]


def test_customers_come_to_prod_slowly_and_nobody_trusts_every_caller():
    assert overrides("prod")["TrafficShift"] == "Canary10Percent5Minutes"
    assert {overrides(environment)["Mode"] for environment in ENVIRONMENTS} == {"strict"}
