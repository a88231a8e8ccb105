"""The HTTP API."""

import json

from stack import API, LOG_GROUP, STAGE, target

CORS_HEADERS = {"authorization", "content-type", "idempotency-key", "x-correlation-id"}
EXPOSED_HEADERS = {"etag", "link", "location", "preference-applied", "retry-after", "x-correlation-id"}


def every_route_has_its_twin_with_a_trailing_slash(stack):
    known = {(path, method): json.dumps(operation["x-amazon-apigateway-integration"], sort_keys=True)
             for path, method, operation in stack.routes()}  # fmt: skip
    for (path, method), integration in known.items():
        twin = path.rstrip("/") if path.endswith("/") else path + "/"
        if path != "/" and not path.endswith("+}") and known.get((twin, method)) != integration:
            yield f"{method} {path} has no twin {twin} to the same function"


def the_api_is_throttled(stack):
    for name, stage in stack.of(STAGE).items():
        settings = stage.get("DefaultRouteSettings", {})
        if not settings.get("ThrottlingRateLimit") or not settings.get("ThrottlingBurstLimit"):
            yield f"{name} lets everything through"


def the_api_writes_an_access_log(stack):
    for name, stage in stack.of(STAGE).items():
        settings = stage.get("AccessLogSettings", {})
        if target(settings.get("DestinationArn")) not in stack.of(LOG_GROUP) or not settings.get("Format"):
            yield f"{name} writes no access log"


def pages_of_other_origins_may_send_the_headers_of_the_contract(stack):
    for name, api in stack.of(API).items():
        cors = api.get("Body", {}).get("x-amazon-apigateway-cors", {})
        missing = CORS_HEADERS - {header.lower() for header in cors.get("allowHeaders", [])}
        if missing:
            yield f"{name} does not allow {sorted(missing)}"


def pages_of_other_origins_may_read_the_headers_of_the_contract(stack):
    for name, api in stack.of(API).items():
        cors = api.get("Body", {}).get("x-amazon-apigateway-cors", {})
        missing = EXPOSED_HEADERS - {header.lower() for header in cors.get("exposeHeaders", [])}
        if missing:
            yield f"{name} does not expose {sorted(missing)}"
