"""Sends products, people and terminals to the functions of a deployed shop, past the API, as staff: POST /register over HTTP makes customers
alone, and a new shop has nobody yet who may add a product. Whoever runs it needs lambda:InvokeFunction on the functions.

    python3 pipeline/seed.py STACK [FILE]

FILE is a list of {"route": …, "bodies": […]}; without one it is the demo shop's, whose passwords everybody knows: a stack
whose name ends in -prod does not take that.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

DEMO = Path(__file__).resolve().parent.parent / "local/src/main/resources/demo/seed.json"
FUNCTIONS = {"POST /products": "CatalogFunction", "POST /register": "UserFunction", "POST /pos/terminals": "PosFunction"}


def aws(*arguments):
    return subprocess.run(["aws", *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def event(route, body):
    """As API Gateway sends it (payload format 2.0), with an authorizer's word that the caller is staff."""
    method, path = route.split(" ")
    return {
        "version": "2.0",
        "routeKey": route,
        "rawPath": path,
        "rawQueryString": "",
        "headers": {"content-type": "application/json"},
        "requestContext": {
            "routeKey": route,
            "requestId": "seed",
            "stage": "$default",
            "http": {"method": method, "path": path},
            "authorizer": {"jwt": {"claims": {"sub": "seed", "role": "staff"}}},
        },
        "body": json.dumps(body),
        "isBase64Encoded": False,
    }


def function(stack, route):
    name = aws("cloudformation", "describe-stack-resource", "--stack-name", stack, "--logical-resource-id", FUNCTIONS[route],
               "--query", "StackResourceDetail.PhysicalResourceId", "--output", "text")  # fmt: skip
    return name + ":live"


def send(name, payload):
    with tempfile.TemporaryDirectory() as directory:
        asked, answered = Path(directory) / "event", Path(directory) / "answer"
        asked.write_text(json.dumps(payload), encoding="utf-8")
        aws("lambda", "invoke", "--function-name", name, "--payload", f"fileb://{asked}", str(answered))
        return json.loads(answered.read_text(encoding="utf-8"))


def seed(stack, file):
    refused = 0
    for batch in json.loads(Path(file).read_text(encoding="utf-8")):
        name = function(stack, batch["route"])
        for body in batch["bodies"]:
            answer = send(name, event(batch["route"], body))
            if answer.get("statusCode", 500) // 100 != 2:
                refused += 1
                print(f"{batch['route']}: {answer}", file=sys.stderr)
            elif batch["route"] == "POST /pos/terminals":
                # The secret is told this once, and the terminal needs it.
                print(answer["body"])
        print(f"{batch['route']}: {len(batch['bodies'])} sent to {name}")
    return refused


if __name__ == "__main__":
    stack, *file = sys.argv[1:]
    if not file and stack.endswith("-prod"):
        sys.exit("everybody knows the demo people's passwords: name a file of your own for prod")
    sys.exit(bool(seed(stack, *(file or [DEMO]))))
