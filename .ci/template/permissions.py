"""Who may do what."""

import json

from stack import PERMISSION, ROLE, many

# Actions that know no resource: only "*" works.
WITHOUT_RESOURCE = {
    "xray:PutTraceSegments": "X-Ray traces are not resources",
    "xray:PutTelemetryRecords": "X-Ray telemetry is not a resource",
}
# AWS's own policies that SAM attaches by itself; each allows its actions on every resource.
MANAGED_POLICIES = {
    "service-role/AWSLambdaBasicExecutionRole": "writes logs",
    "AWSXrayWriteOnlyAccess": "writes traces: Tracing: Active",
    "AWSXRayDaemonWriteAccess": "writes traces: Tracing: Active",
    "service-role/AWSLambdaSQSQueueExecutionRole": "reads its queue: an SQS source",
    "service-role/AWSCodeDeployRoleForLambda": "CodeDeploy shifts the traffic",
    "service-role/AWSLambdaDynamoDBExecutionRole": "reads the stream: a DynamoDB source",
}
# What reads a stream, not items: DynamoDB gives it no leading key.
STREAM_ACTIONS = {
    "dynamodb:DescribeStream",
    "dynamodb:GetRecords",
    "dynamodb:GetShardIterator",
    "dynamodb:ListStreams",
}


def no_role_has_a_wildcard(stack):
    for role, statement in stack.statements():
        actions = many(statement.get("Action"))
        if not actions or "NotAction" in statement or "NotResource" in statement:
            yield f"{role} allows by exclusion"
        yield from (f"{role} may {action}" for action in actions if "*" in action)
        if not set(actions) <= set(WITHOUT_RESOURCE):
            wild = [r for r in many(statement.get("Resource")) if "*" in json.dumps(r)]
            yield from (f"{role} may {actions} on {json.dumps(resource)}" for resource in wild)


def no_role_has_a_policy_of_aws_that_is_not_explained(stack):
    for role, properties in stack.of(ROLE).items():
        for arn in properties.get("ManagedPolicyArns", []):
            if str(arn).partition(":policy/")[2].rstrip("'}") not in MANAGED_POLICIES:
                yield f"{role} has {arn}"


def a_role_reaches_only_rows_of_its_own_keys(stack):
    for role, statement in stack.statements():
        items = {a for a in many(statement.get("Action")) if a.startswith("dynamodb:")} - STREAM_ACTIONS
        condition = statement.get("Condition", {})
        keys = many(condition.get("ForAllValues:StringLike", {}).get("dynamodb:LeadingKeys"))
        present = str(condition.get("Null", {}).get("dynamodb:LeadingKeys")).lower() == "false"
        if items and (not keys or any(str(key).startswith(("*", "?")) for key in keys)):
            yield f"{role}: {sorted(items)} without LeadingKeys of its own"
        if items and not present:
            yield f"{role}: {sorted(items)} without the Null guard: ForAllValues holds for no key at all"


def no_role_may_scan(stack):
    for role, statement in stack.statements():
        if any(action.lower() in ("dynamodb:scan", "dynamodb:partiqlselect") for action in many(statement.get("Action"))):
            yield f"{role} may read the whole table"


def a_permission_names_who_may_invoke(stack):
    for name, permission in stack.of(PERMISSION).items():
        if "SourceArn" not in permission and "SourceAccount" not in permission:
            yield f"{name} lets anybody's {permission.get('Principal')} invoke"
