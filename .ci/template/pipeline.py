"""What pipeline.yaml must be, one sentence each, as in assertions.py: what was tested is what is deployed, nobody's customers
meet it unasked, and no role reaches further than its stage.
"""

import json
import re

from stack import LOG_GROUP, ROLE, Stack, many, target
from transform import read

PIPELINE = "AWS::CodePipeline::Pipeline"
PROJECT = "AWS::CodeBuild::Project"
BUCKET = "AWS::S3::Bucket"
BUCKET_POLICY = "AWS::S3::BucketPolicy"
MANAGED_POLICY = "AWS::IAM::ManagedPolicy"
RULE = "AWS::Events::Rule"
KEY = "AWS::KMS::Key"
DEPLOYS = "pipeline/deploy.yml"

# Actions that work on "*" alone. Every other statement names its resources.
ON_EVERYTHING = {
    "kms:CreateKey": "a key has no name before it is made",
    "lambda:CreateEventSourceMapping": "named by an id that AWS makes up; a condition names the function",
    "lambda:DeleteEventSourceMapping": "the same",
    "lambda:GetEventSourceMapping": "the same",
    "lambda:UpdateEventSourceMapping": "the same",
    "logs:CreateLogDelivery": "the API's access log: log deliveries are not resources",
    "logs:DeleteLogDelivery": "the same",
    "logs:DescribeLogGroups": "a list",
    "logs:DescribeResourcePolicies": "a list",
    "logs:GetLogDelivery": "log deliveries are not resources",
    "logs:ListLogDeliveries": "a list",
    "logs:PutResourcePolicy": "lets the API's access log be written: the account's policies are not resources",
    "logs:UpdateLogDelivery": "log deliveries are not resources",
}
READS_CUSTOMERS = re.compile(
    r"dynamodb:(Get(Item|Records)|BatchGet|Query|Scan|PartiQL|Export)|sqs:ReceiveMessage|kms:Sign|logs:(GetLogEvents|FilterLogEvents)"
)


def load(path):
    plain = read(path)
    return Stack(plain, plain)


def _stages(stack):
    (pipeline,) = stack.of(PIPELINE).values()
    return pipeline["Stages"]


def _actions(stack):
    return [(stage["Name"], action) for stage in _stages(stack) for action in stage["Actions"]]


def _project(stack, action):
    return stack.of(PROJECT).get(target(action.get("Configuration", {}).get("ProjectName")), {})


def _deploying(stack):
    """Stage, action and project of what deploys."""
    found = [(stage, action, _project(stack, action)) for stage, action in _actions(stack)]
    return [each for each in found if each[2].get("Source", {}).get("BuildSpec") == DEPLOYS]


def _environment(project):
    return {each["Name"]: each["Value"] for each in project["Environment"]["EnvironmentVariables"]}


def _policies(stack):
    """Every allowed statement of roles and of their own managed policies."""
    yield from stack.statements()
    for name, policy in stack.of(MANAGED_POLICY).items():
        yield from ((name, statement) for statement in many(policy["PolicyDocument"]["Statement"]))


def staging_and_prod_deploy_what_was_built_once(stack):
    built = [o["Name"] for _, action in _actions(stack) for o in action.get("OutputArtifacts", [])
             if _project(stack, action).get("Source", {}).get("BuildSpec") == "buildspec.yml"]  # fmt: skip
    if len(built) != 1:
        yield f"{built} are built, and not one package"
    stages = [stage for stage, _, _ in _deploying(stack)]
    if stages != ["Staging", "Prod"]:
        yield f"{stages} deploy"
    for stage, action, _ in _deploying(stack):
        if not set(built) <= {given["Name"] for given in action["InputArtifacts"]}:
            yield f"{stage} does not get the package that was built"
        if action.get("OutputArtifacts"):
            yield f"{stage} makes artifacts of its own"


def nothing_reaches_prod_before_somebody_approved(stack):
    approved = False
    for _, action in _actions(stack):
        environment = _environment(_project(stack, action)) if _project(stack, action) else {}
        if environment.get("ENVIRONMENT") == "prod" and not approved:
            yield f"{action['Name']} deploys to prod unasked"
        approved = approved or action["ActionTypeId"]["Category"] == "Approval"
    for stage in _stages(stack):
        kinds = {action["ActionTypeId"]["Category"] for action in stage["Actions"]}
        if "Approval" in kinds and len(kinds) > 1:
            yield f"{stage['Name']} does other things while it asks"


def staging_is_tested_before_anybody_is_asked(stack):
    for stage, _, project in _deploying(stack):
        given = _environment(project)
        if (given["ENVIRONMENT"], given["CHECK"]) not in (("staging", "system-tests"), ("prod", "probe")):
            yield f"{stage} checks {given['ENVIRONMENT']} by {given['CHECK']}"
    names = [stage["Name"] for stage in _stages(stack)]
    if names != ["Source", "Build", "Staging", "Approval", "Prod"]:
        yield f"the stages are {names}"


def every_bucket_is_private_and_encrypted_by_our_key(stack):
    policies = {target(p["Bucket"]): json.dumps(p["PolicyDocument"]) for p in stack.of(BUCKET_POLICY).values()}
    for name, bucket in stack.of(BUCKET).items():
        block = bucket.get("PublicAccessBlockConfiguration", {})
        if len(block) != 4 or not all(value is True for value in block.values()):
            yield f"{name} does not block public access"
        rules = bucket.get("BucketEncryption", {}).get("ServerSideEncryptionConfiguration", [{}])
        default = rules[0].get("ServerSideEncryptionByDefault", {})
        if default.get("SSEAlgorithm") != "aws:kms" or target(default.get("KMSMasterKeyID")) not in stack.of(KEY):
            yield f"{name} is not encrypted by the pipeline's key"
        if "aws:SecureTransport" not in policies.get(name, ""):
            yield f"{name} answers without TLS"


def old_artifacts_expire_and_code_that_a_stack_may_run_does_not(stack):
    (pipeline,) = stack.of(PIPELINE).values()
    store = target(pipeline["ArtifactStore"]["Location"])
    for name, bucket in stack.of(BUCKET).items():
        rules = bucket.get("LifecycleConfiguration", {}).get("Rules", [])
        expires = any("ExpirationInDays" in rule and rule["Status"] == "Enabled" for rule in rules)
        if expires != (name == store):
            yield f"{name} {'drops code that may run' if expires else 'keeps artifacts for ever'}"
        if not any("NoncurrentVersionExpiration" in rule for rule in rules):
            yield f"{name} keeps old versions for ever"


def no_role_of_the_pipeline_reaches_everything(stack):
    for name, statement in _policies(stack):
        actions = many(statement.get("Action"))
        yield from (f"{name} may {action}" for action in actions if "*" in action)
        if not actions or "NotAction" in statement or "NotResource" in statement:
            yield f"{name} allows by exclusion"
        if "*" in many(statement["Resource"]):
            yield from (f"{name} may {action} on everything" for action in actions if action not in ON_EVERYTHING)


def no_role_of_the_pipeline_reads_a_customer(stack):
    for name, statement in _policies(stack):
        yield from (f"{name} may {action}" for action in many(statement.get("Action")) if READS_CUSTOMERS.match(action))


def what_makes_a_shop_reaches_one_environment_alone(stack):
    """By the tag of the role, which the policies name; the tag is the stack's name in samconfig.toml."""
    for name in ("StackPolicy", "StackRolesPolicy", "DeployPolicy"):
        for statement in many(stack.of(MANAGED_POLICY)[name]["PolicyDocument"]["Statement"]):
            for action in many(statement.get("Action")):
                touches = re.match(r"(lambda|dynamodb|sqs|iam|scheduler|ssm|codedeploy:(Create|Update|Delete)|cloudwatch):?", action)
                where = json.dumps([statement["Resource"], statement.get("Condition")])
                if touches and "event-source-mapping:" not in where and "${!aws:PrincipalTag/stack}" not in where:
                    yield f"{name}: {action} reaches both environments"
    for name, role in stack.of(ROLE).items():
        tags = {tag["Key"]: tag["Value"] for tag in role.get("Tags", [])}
        wanted = f"acme-shop-{name.removesuffix('Role').removesuffix('Stack').lower()}"
        if role.get("ManagedPolicyArns") and tags.get("stack") != wanted:
            yield f"{name} is tagged {tags}"


def the_build_touches_no_stack(stack):
    for name, statement in stack.statements():
        if name == "BuildRole":
            for action in many(statement.get("Action")):
                if action.split(":")[0] not in ("kms", "logs", "s3"):
                    yield f"the build may {action}"


def every_build_logs_to_a_group_that_forgets(stack):
    for name, project in stack.of(PROJECT).items():
        group = target(project.get("LogsConfig", {}).get("CloudWatchLogs", {}).get("GroupName"))
        if "RetentionInDays" not in stack.of(LOG_GROUP).get(group, {}):
            yield f"{name} logs to {group}"


def somebody_hears_of_a_failure(stack):
    patterns = [rule["EventPattern"] for rule in stack.of(RULE).values() if any(target(t["Arn"]) == "Topic" for t in rule["Targets"])]
    failures = [p for p in patterns if "FAILED" in p["detail"]["state"] and target(p["detail"]["pipeline"][0]) == "Pipeline"]
    if not failures:
        yield "no rule tells the topic of a failed run"
    if not stack.of("AWS::SNS::Topic")["Topic"].get("Subscription"):
        yield "nobody listens to the topic"


ASSERTIONS = [
    member for name, member in list(vars().items())
    if callable(member) and getattr(member, "__module__", "") == __name__ and not name.startswith("_") and name != "load"
]  # fmt: skip


def complaints(stack):
    """What breaks each broken assertion, by the assertion's name."""
    found = {check.__name__: list(check(stack)) for check in ASSERTIONS}
    return {name: broken for name, broken in found.items() if broken}
