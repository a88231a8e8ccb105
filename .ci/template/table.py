"""What the one table promises."""

import json
import re

from stack import TABLE


def _of_every_table(stack, holds, complaint):
    for name, table in stack.of(TABLE).items():
        if not holds(table):
            yield f"{name} {complaint}"


def the_table_is_paid_by_request(stack):
    yield from _of_every_table(stack, lambda t: t.get("BillingMode") == "PAY_PER_REQUEST", "has provisioned capacity")


def the_table_can_be_restored_to_any_second(stack):
    yield from _of_every_table(
        stack,
        lambda t: t.get("PointInTimeRecoverySpecification", {}).get("PointInTimeRecoveryEnabled") is True,
        "has no point-in-time recovery",
    )


def the_table_is_encrypted(stack):
    yield from _of_every_table(
        stack, lambda t: t.get("SSESpecification", {}).get("SSEEnabled") is True, "has no SSESpecification"
    )


def the_table_outlives_the_stack(stack):
    yield from _of_every_table(stack, lambda t: t.get("DeletionProtectionEnabled") is True, "may be deleted")
    for name in stack.of(TABLE):
        for policy in ("DeletionPolicy", "UpdateReplacePolicy"):
            if stack.resource(name).get(policy) != "Retain":
                yield f"{name}: its {policy} is not Retain"


def rows_of_the_table_expire(stack):
    yield from _of_every_table(
        stack, lambda t: t.get("TimeToLiveSpecification", {}).get("Enabled") is True, "has no time to live"
    )


def the_table_streams_its_changes(stack):
    yield from _of_every_table(
        stack,
        lambda t: t.get("StreamSpecification", {}).get("StreamViewType") == "NEW_AND_OLD_IMAGES",
        "has no stream of both images",
    )


def every_index_that_a_role_names_is_declared(stack):
    declared = {
        index["IndexName"] for table in stack.of(TABLE).values() for index in table.get("GlobalSecondaryIndexes", [])
    }
    for role, statement in stack.statements():
        for name in re.findall(r"/index/([\w.-]+)", json.dumps(statement["Resource"])):
            if name not in declared:
                yield f"{role} names the index {name}, which no table has"
