"""Who is woken up, and what he is told."""

import json
import re
from pathlib import Path

from stack import ALARM, API, FUNCTION, QUEUE, TABLE, target

RUNBOOK = Path(__file__).parent / "../../docs/runbook.md"
LINK = re.compile(r"docs/runbook\.md#([\w-]+)")


def _watched(stack, namespace, metric):
    """What the alarms on a metric look at: the logical ids in their dimensions, with the alarm."""
    for alarm in stack.of(ALARM).values():
        for each in _metrics(alarm):
            if each.get("Namespace") == namespace and each.get("MetricName") == metric:
                for dimension in each.get("Dimensions", []):
                    yield target(dimension["Value"]), alarm


def _metrics(alarm):
    """The metrics of an alarm on one, and of an alarm on an expression."""
    return [alarm] + [query.get("MetricStat", {}).get("Metric", {}) for query in alarm.get("Metrics", [])]


def _unwatched(stack, wanted, namespace, metric, complaint):
    watched = {name for name, _ in _watched(stack, namespace, metric)}
    yield from (f"{name} {complaint}" for name in wanted if name not in watched)


def _at_work(stack):
    """Functions that something calls; who calls a deployment's hook is told by its answer."""
    resources = stack.source["Resources"]
    return [name for name in stack.of(FUNCTION) if "Events" in resources.get(name, {}).get("Properties", {})]


def every_function_that_breaks_rings(stack):
    yield from _unwatched(stack, _at_work(stack), "AWS/Lambda", "Errors", "breaks and no alarm says so")


def every_function_that_is_throttled_rings(stack):
    yield from _unwatched(stack, _at_work(stack), "AWS/Lambda", "Throttles", "is throttled and no alarm says so")


def every_http_function_that_is_slow_rings(stack):
    functions = {stack.function_of(reference) for _, reference in stack.functions_of_routes()}
    slow = {name for name, alarm in _watched(stack, "AWS/Lambda", "Duration") if alarm.get("ExtendedStatistic") == "p99"}
    yield from (f"{name} has no alarm on its p99" for name in sorted(functions - slow))


def every_queue_that_is_read_late_rings(stack):
    read = {target(source["EventSourceArn"]) for source in stack.queue_sources().values()}
    yield from _unwatched(stack, sorted(read), "AWS/SQS", "ApproximateAgeOfOldestMessage", "is read late and no alarm says so")


def every_stream_that_is_read_late_rings(stack):
    readers = {stack.function_of(source["FunctionName"]) for source in stack.stream_sources().values()}
    yield from _unwatched(stack, sorted(readers), "AWS/Lambda", "IteratorAge", "falls behind and no alarm says so")


def an_api_that_breaks_rings(stack):
    yield from _unwatched(stack, stack.of(API), "AWS/ApiGateway", "5xx", "answers 5xx and no alarm says so")


def a_table_that_throttles_rings(stack):
    for metric in ("ReadThrottleEvents", "WriteThrottleEvents"):
        yield from _unwatched(stack, stack.of(TABLE), "AWS/DynamoDB", metric, f"has no alarm on {metric}")


def traffic_comes_to_a_new_version_only_while_nothing_rings(stack):
    for name in _at_work(stack):
        alias = stack.resource(f"{name}Aliaslive")
        update = alias.get("UpdatePolicy", {}).get("CodeDeployLambdaAliasUpdate", {})
        group = stack.resource(target(update.get("DeploymentGroupName"))).get("Properties", {})
        alarms = {target(alarm["Name"]) for alarm in group.get("AlarmConfiguration", {}).get("Alarms", [])}
        if not alarms & set(stack.of(ALARM)):
            yield f"{name} takes all customers to a version that breaks"
        if "DEPLOYMENT_STOP_ON_ALARM" not in group.get("AutoRollbackConfiguration", {}).get("Events", []):
            yield f"{name} is not rolled back"


def somebody_buys_before_customers_may(stack):
    hooks = [
        resource.get("UpdatePolicy", {}).get("CodeDeployLambdaAliasUpdate", {}).get("BeforeAllowTrafficHook")
        for resource in stack.plain["Resources"].values()
    ]
    if not any(target(hook) in stack.of(FUNCTION) for hook in hooks):
        yield "no deployment asks a function first"


def orders_that_stand_still_ring(stack):
    if not any(alarm.get("MetricName") == "OrdersStuck" for alarm in stack.of(ALARM).values()):
        yield "nobody hears of orders that stand still"


def every_alarm_tells_the_topic_and_names_its_page_of_the_runbook(stack):
    headings = re.findall(r"^## (.+)$", RUNBOOK.read_text(), re.MULTILINE)
    # As a browser of Markdown makes anchors of headings.
    pages = {heading.lower().replace(" ", "-") for heading in headings}
    for name, alarm in stack.of(ALARM).items():
        link = LINK.search(str(alarm.get("AlarmDescription")))
        if not link or link[1] not in pages:
            yield f"{name} names no page of the runbook"
        if "AlarmTopicArn" not in json.dumps(alarm.get("AlarmActions", "")):
            yield f"{name} tells nobody"


def the_dashboard_names_only_what_is_there(stack):
    for name, dashboard in stack.of("AWS::CloudWatch::Dashboard").items():
        text = dashboard["DashboardBody"]["Fn::Sub"]
        body = json.loads(re.sub(r"\$\{[\w.:]+}", "x", text))
        if not body["widgets"]:
            yield f"{name} shows nothing"
        for reference in re.findall(r"\$\{(\w+)[.}]", text):
            if reference not in stack.plain["Resources"]:
                yield f"{name} shows {reference}, which is not there"
