"""pipeline.yaml keeps every assertion, and each can fail: a planted defect breaks it, and it alone."""

import copy
from pathlib import Path

import pytest
from pipeline import ASSERTIONS, complaints, load
from planting import drop, put

GOOD = load(Path(__file__).parent / "../../pipeline.yaml")


def allow(policy, action, resource="*", **more):
    """One more statement in a managed policy, or in a role's first own one."""

    def mutate(stack):
        properties = stack.plain["Resources"][policy]["Properties"]
        document = properties.get("PolicyDocument") or properties["Policies"][0]["PolicyDocument"]
        document["Statement"].append({"Effect": "Allow", "Action": action, "Resource": resource} | more)

    return mutate


def without_approval(stack):
    """An approval is there, but after prod."""
    stages = stack.plain["Resources"]["Pipeline"]["Properties"]["Stages"]
    stages[3]["Actions"], stages[4]["Actions"] = stages[4]["Actions"], stages[3]["Actions"]


def approval_beside(stack):
    stages = stack.plain["Resources"]["Pipeline"]["Properties"]["Stages"]
    stages[3]["Actions"].append({"Name": "Sneak", "ActionTypeId": {"Category": "Build"}})


STAGING, PROD = ("Stages", 2, "Actions", 0), ("Stages", 4, "Actions", 0)
MINE = {"Fn::Sub": "arn:aws:sqs:us-east-1:1:${!aws:PrincipalTag/stack}-*"}

DEFECTS = [
    ("staging_and_prod_deploy_what_was_built_once", put("Pipeline", *PROD, "InputArtifacts", value=[{"Name": "Source"}])),
    ("staging_and_prod_deploy_what_was_built_once", put("Pipeline", *STAGING, "OutputArtifacts", value=[{"Name": "Mine"}])),
    ("staging_and_prod_deploy_what_was_built_once", put("Build", "Source", "BuildSpec", value="other.yml")),
    ("nothing_reaches_prod_before_somebody_approved", approval_beside),
    ("staging_is_tested_before_anybody_is_asked", put("Staging", "Environment", "EnvironmentVariables", 1, "Value", value="none")),
    ("staging_is_tested_before_anybody_is_asked", put("Pipeline", "Stages", 1, "Name", value="Compile")),
    ("every_bucket_is_private_and_encrypted_by_our_key", drop("Artifacts", "PublicAccessBlockConfiguration", "BlockPublicAcls")),
    ("every_bucket_is_private_and_encrypted_by_our_key", put("Packages", "PublicAccessBlockConfiguration", "BlockPublicPolicy", value=False)),
    ("every_bucket_is_private_and_encrypted_by_our_key", drop("Packages", "BucketEncryption")),
    ("every_bucket_is_private_and_encrypted_by_our_key", lambda stack: stack.plain["Resources"].pop("ArtifactsPolicy")),
    ("old_artifacts_expire_and_code_that_a_stack_may_run_does_not", drop("Artifacts", "LifecycleConfiguration", "Rules", 0, "ExpirationInDays")),
    ("old_artifacts_expire_and_code_that_a_stack_may_run_does_not", put("Packages", "LifecycleConfiguration", "Rules", 0, "ExpirationInDays", value=30)),
    ("old_artifacts_expire_and_code_that_a_stack_may_run_does_not", drop("Packages", "LifecycleConfiguration", "Rules", 0, "NoncurrentVersionExpiration")),
    ("no_role_of_the_pipeline_reaches_everything", allow("PipelineRole", "s3:GetObject")),
    ("no_role_of_the_pipeline_reaches_everything", allow("StackPolicy", "apigateway:*", "arn:aws:apigateway:us-east-1::/apis")),
    ("no_role_of_the_pipeline_reaches_everything", lambda stack: stack.plain["Resources"]["StackPolicy"]["Properties"][
        "PolicyDocument"]["Statement"].append({"Effect": "Allow", "NotAction": "iam:PassRole", "Resource": "arn:aws:s3:::b"})),
    ("no_role_of_the_pipeline_reads_a_customer", allow("StackPolicy", ["dynamodb:GetItem"], MINE)),
    ("no_role_of_the_pipeline_reads_a_customer", allow("StackPolicy", "sqs:ReceiveMessage", MINE)),
    ("no_role_of_the_pipeline_reads_a_customer", allow("StackRolesPolicy", "kms:Sign", "arn:aws:kms:us-east-1:1:key/1")),
    ("what_makes_a_shop_reaches_one_environment_alone", allow("StackPolicy", "dynamodb:UpdateTable", "arn:aws:dynamodb:us-east-1:1:table/acme-shop-*")),
    ("what_makes_a_shop_reaches_one_environment_alone", put("StagingRole", "Tags", 0, "Value", value="acme-shop-prod")),
    ("what_makes_a_shop_reaches_one_environment_alone", drop("ProdStackRole", "Tags")),
    ("the_build_touches_no_stack", allow("BuildRole", "cloudformation:CreateChangeSet", "arn:aws:cloudformation:us-east-1:1:stack/acme-shop-prod/*")),
    ("every_build_logs_to_a_group_that_forgets", drop("Prod", "LogsConfig")),
    ("every_build_logs_to_a_group_that_forgets", drop("BuildLogGroup", "RetentionInDays")),
    ("somebody_hears_of_a_failure", put("FailureRule", "EventPattern", "detail", "state", value=["SUCCEEDED"])),
    ("somebody_hears_of_a_failure", drop("Topic", "Subscription")),
]  # fmt: skip


def test_the_pipeline_keeps_all():
    assert complaints(GOOD) == {}


@pytest.mark.parametrize(("sentence", "plant"), DEFECTS, ids=[f"{n}-{name}" for n, (name, _) in enumerate(DEFECTS)])
def test_a_planted_defect_breaks(sentence, plant):
    stack = copy.deepcopy(GOOD)
    plant(stack)
    assert list(complaints(stack)) == [sentence]


def test_an_approval_that_comes_after_prod_is_none():
    stack = copy.deepcopy(GOOD)
    without_approval(stack)
    assert "nothing_reaches_prod_before_somebody_approved" in complaints(stack)


def test_every_assertion_was_seen_to_fail():
    assert {name for name, _ in DEFECTS} == {sentence.__name__ for sentence in ASSERTIONS}
