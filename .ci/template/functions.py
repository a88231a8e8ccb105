"""How functions are built, started and watched."""

import re

from stack import ALIAS, FUNCTION, LAMBDA_TIMEOUT, LOG_GROUP, ROLE, target

DOMAINS = ("catalog", "cart", "user", "order", "payment", "shipment", "pos", "canary")
# An HTTP API gives up after 30 s.
HTTP_SECONDS = 29

# https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
RESERVED_VARIABLES = re.compile(
    r"_HANDLER|_X_AMZN_TRACE_ID|AWS_(DEFAULT_)?REGION|AWS_EXECUTION_ENV|AWS_LAMBDA_(FUNCTION|LOG|INITIALIZATION|RUNTIME)_.*"
    r"|AWS_ACCESS_KEY(_ID)?|AWS_SECRET_ACCESS_KEY|AWS_SESSION_TOKEN|LAMBDA_(TASK_ROOT|RUNTIME_DIR)"
)
SECRET_NAME = re.compile(r"SECRET|PASSWORD|PASSWD|PEPPER|TOKEN|CREDENTIAL|PRIVATE|(^|_)KEY", re.IGNORECASE)
SECRET_VALUE = re.compile(
    r"(AKIA|ASIA)[0-9A-Z]{16}|-----BEGIN |eyJ[\w-]{10,}\.|^(?=.*\d)(?=.*[A-Z])(?=.*[a-z])[A-Za-z0-9+/=_-]{32,}$"
)
# A place where the secret is kept, a number, a switch.
NO_SECRET = re.compile(r"^(/|arn:|alias/|\{\{resolve:)|^\d+$|^(true|false|)$")


def every_function_runs_java_25_on_arm(stack):
    for name, function in stack.of(FUNCTION).items():
        if function.get("Runtime") != "java25" or function.get("Architectures") != ["arm64"]:
            yield f"{name} runs {function.get('Runtime')} on {function.get('Architectures')}"


def every_function_starts_from_a_snapshot(stack):
    aliased = {target(alias["FunctionName"]) for alias in stack.of(ALIAS).values()}
    for name, function in stack.of(FUNCTION).items():
        if function.get("SnapStart", {}).get("ApplyOn") != "PublishedVersions":
            yield f"{name} has no SnapStart"
        if name not in aliased:
            yield f"{name} has no alias: SnapStart needs a published version"


def a_changed_setting_is_a_new_version(stack):
    common = stack.source.get("Globals", {}).get("Function", {})
    for name, resource in stack.source["Resources"].items():
        if resource["Type"] == "AWS::Serverless::Function":
            if (common | resource["Properties"]).get("AutoPublishAliasAllProperties") is not True:
                yield f"{name} goes on with its old variables until its code changes"


def nothing_invokes_a_function_past_its_alias(stack):
    invoked = list(stack.functions_of_routes())
    invoked += [(name, s["FunctionName"]) for name, s in (stack.queue_sources() | stack.stream_sources()).items()]
    for name, reference in invoked:
        if target(reference) not in stack.of(ALIAS):
            yield f"{name} invokes the unpublished version, which has no snapshot"


def every_function_is_traced(stack):
    for name, function in stack.of(FUNCTION).items():
        if function.get("TracingConfig", {}).get("Mode") != "Active":
            yield f"{name} is not traced"


def every_function_logs_json_to_a_group_of_its_own(stack):
    taken = set()
    for name, function in stack.of(FUNCTION).items():
        logging = function.get("LoggingConfig", {})
        group = target(logging.get("LogGroup"))
        if logging.get("LogFormat") != "JSON":
            yield f"{name} does not log JSON"
        if group not in stack.of(LOG_GROUP) or group in taken:
            yield f"{name} has no log group of its own"
        taken.add(group)


def lambda_itself_writes_only_of_what_fails(stack):
    for name, function in stack.of(FUNCTION).items():
        if stack.value(function.get("LoggingConfig", {}).get("SystemLogLevel")) != "WARN":
            yield f"{name} pays for a start and a report of each invocation"


def every_log_is_dropped_after_a_while(stack):
    for name, group in stack.of(LOG_GROUP).items():
        if "RetentionInDays" not in group:
            yield f"{name} is kept, and paid, for ever"


def every_function_has_a_role_of_its_own(stack):
    taken = {}
    for name, function in stack.of(FUNCTION).items():
        role = target(function.get("Role"))
        if role not in stack.of(ROLE):
            yield f"{name} has a role that is not in this template"
        elif role in taken:
            yield f"{name} shares {role} with {taken[role]}"
        taken[role] = name


def an_http_function_answers_before_the_api_gives_up(stack):
    for route, reference in stack.functions_of_routes():
        function = stack.of(FUNCTION)[stack.function_of(reference)]
        if stack.number(function.get("Timeout"), LAMBDA_TIMEOUT) > HTTP_SECONDS:
            yield f"{route}: its function may take longer than {HTTP_SECONDS} s"


def no_function_sets_a_variable_that_lambda_reserves(stack):
    for name, variable, _ in _variables(stack):
        if RESERVED_VARIABLES.fullmatch(variable):
            yield f"{name} sets {variable}"


def no_environment_holds_a_secret(stack):
    for name, variable, given in _variables(stack):
        value = str(given)
        if isinstance(given, dict) or NO_SECRET.search(value):
            continue
        if SECRET_NAME.search(variable) or SECRET_VALUE.search(value):
            yield f"{name}: {variable} looks like a secret that anybody who reads the template knows"


def _variables(stack):
    for name, function in stack.of(FUNCTION).items():
        for variable, given in function.get("Environment", {}).get("Variables", {}).items():
            yield name, variable, stack.value(given)


def every_function_is_a_jar_that_maven_built(stack):
    jars = {f"{domain}/target/{domain}.jar" for domain in DOMAINS}
    for name, resource in stack.source["Resources"].items():
        if resource["Type"] != "AWS::Serverless::Function":
            continue
        if resource["Properties"].get("CodeUri") not in jars:
            yield f"{name}: its CodeUri is none of the jars"
        if resource.get("Metadata", {}).get("SkipBuild") is not True:
            yield f"{name} lacks Metadata: SkipBuild: sam build cannot build this house"
