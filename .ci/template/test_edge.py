"""What CloudFront's function makes of a path, run by Node: whether a page is found, and where a browser is sent."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from transform import read

RESOURCES = read(Path(__file__).parent / "../../template.yaml")["Resources"]
CODE = RESOURCES["PagesIndex"]["Properties"]["FunctionCode"]
ASK = "console.log(JSON.stringify(handler({request: {method: 'GET', uri: process.argv[1], headers: {}}})))"

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="Node is not on this machine")


def at_the_edge(path):
    ran = subprocess.run(["node", "-e", f"{CODE}\n{ASK}", path], capture_output=True, text=True, timeout=30, check=True)
    return json.loads(ran.stdout)


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/", "/storefront/index.html"),
        ("/storefront/main.js", "/storefront/main.js"),
        ("/storefront/parts/", "/storefront/parts/index.html"),
        ("/terminal/", "/terminal/index.html"),
        ("/terminal/main.js", "/terminal/main.js"),
        ("/terminals", "/terminals"),
    ],
)
def test_a_page_is_found(path, file):
    assert at_the_edge(path)["uri"] == file


@pytest.mark.parametrize(("path", "page"), [("/terminal", "/terminal/"), ("/storefront", "/"), ("/storefront/", "/")])
def test_a_folder_s_name_leads_to_its_page(path, page):
    answer = at_the_edge(path)
    assert answer["statusCode"] == 308
    assert answer["headers"] == {"location": {"value": page}}


def test_every_page_of_the_template_is_found_where_it_says_it_is():
    for page in RESOURCES["Pages"]["Metadata"]["Pages"]:
        assert at_the_edge(page.get("Home", page["Path"]))["uri"] == f"{page['Path']}index.html"
