"""What pipeline.yaml lets CloudFormation do is enough for what template.yaml asks for: kinds of resources, and names."""

import json
from pathlib import Path

import pytest
from assertions import load
from pipeline import load as load_pipeline
from stack import many

ROOT = Path(__file__).parent / "../.."
TEMPLATE = load(ROOT / "template.yaml")
PLAIN, SOURCE = TEMPLATE.plain["Resources"], TEMPLATE.source["Resources"]
ALLOWED = {
    action
    for policy in load_pipeline(ROOT / "pipeline.yaml").of("AWS::IAM::ManagedPolicy").values()
    for statement in policy["PolicyDocument"]["Statement"]
    for action in many(statement["Action"])
}
# One action without which the kind cannot be made; a kind that is not here is one that nobody thought of in pipeline.yaml.
MAKES = {
    "AWS::ApiGatewayV2::Api": "apigateway:POST",
    "AWS::ApiGatewayV2::Stage": "apigateway:PATCH",
    "AWS::CloudFront::Distribution": "cloudfront:CreateDistribution",
    "AWS::CloudFront::Function": "cloudfront:CreateFunction",
    "AWS::CloudFront::OriginAccessControl": "cloudfront:CreateOriginAccessControl",
    "AWS::CloudFront::ResponseHeadersPolicy": "cloudfront:CreateResponseHeadersPolicy",
    "AWS::CloudWatch::Alarm": "cloudwatch:PutMetricAlarm",
    "AWS::CloudWatch::Dashboard": "cloudwatch:PutDashboard",
    "AWS::CodeDeploy::Application": "codedeploy:CreateApplication",
    "AWS::CodeDeploy::DeploymentGroup": "codedeploy:CreateDeploymentGroup",
    "AWS::DynamoDB::Table": "dynamodb:CreateTable",
    "AWS::IAM::Role": "iam:CreateRole",
    "AWS::KMS::Key": "kms:CreateKey",
    "AWS::Lambda::Alias": "lambda:CreateAlias",
    "AWS::Lambda::EventSourceMapping": "lambda:CreateEventSourceMapping",
    "AWS::Lambda::Function": "lambda:CreateFunction",
    "AWS::Lambda::Permission": "lambda:AddPermission",
    "AWS::Lambda::Version": "lambda:PublishVersion",
    "AWS::Logs::LogGroup": "logs:CreateLogGroup",
    "AWS::S3::Bucket": "s3:CreateBucket",
    "AWS::S3::BucketPolicy": "s3:PutBucketPolicy",
    "AWS::SQS::Queue": "sqs:CreateQueue",
    "AWS::SQS::QueuePolicy": "sqs:SetQueueAttributes",
    "AWS::SSM::Parameter": "ssm:PutParameter",
    "AWS::Scheduler::Schedule": "scheduler:CreateSchedule",
}
NAMES = {
    "AWS::CloudFront::Function": "Name",
    "AWS::CloudWatch::Alarm": "AlarmName",
    "AWS::CloudWatch::Dashboard": "DashboardName",
    "AWS::DynamoDB::Table": "TableName",
    "AWS::IAM::Role": "RoleName",
    "AWS::Lambda::Function": "FunctionName",
    "AWS::Logs::LogGroup": "LogGroupName",
    "AWS::S3::Bucket": "BucketName",
    "AWS::SQS::Queue": "QueueName",
    "AWS::SSM::Parameter": "Name",
    "AWS::Scheduler::Schedule": "Name",
}
STARTS = ("${AWS::StackName}-", "/acme-shop/${AWS::StackName}/", "CodeDeployHook_${AWS::StackName}-")


def named_otherwise(resources):
    """What has a name that another stack of the account would have too. CloudFormation makes up the names that are not written."""
    for name, resource in resources.items():
        given = resource.get("Properties", {}).get(NAMES.get(resource["Type"]))
        text = given.get("Fn::Sub", "") if isinstance(given, dict) else given
        if text is not None and not many(text)[0].startswith(STARTS):
            yield f"{name} is always {json.dumps(given)}"


def test_cloudformation_may_make_every_kind_of_resource():
    kinds = {resource["Type"] for resource in PLAIN.values()}
    assert {kind for kind in kinds if MAKES.get(kind) not in ALLOWED} == set()


# SAM names a schedule by its logical id unless it is told: two stacks in one account cannot both have it.
def test_every_name_is_the_stack_s_own():
    assert list(named_otherwise(PLAIN)) == []


def test_a_name_that_two_stacks_would_share_is_found():
    queue = {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "orders"}}
    assert list(named_otherwise({"Queue": queue})) == ['Queue is always "orders"']


def test_whoever_deploys_may_upload_every_page():
    statements = load_pipeline(ROOT / "pipeline.yaml").of("AWS::IAM::ManagedPolicy")["DeployPolicy"]["PolicyDocument"]["Statement"]
    uploads = [many(statement["Resource"]) for statement in statements if "s3:DeleteObject" in many(statement["Action"])]
    wanted = {page["Path"] for page in SOURCE["Pages"]["Metadata"]["Pages"]}
    assert {resource["Fn::Sub"].split("-pages-*")[1] for resource in uploads[0]} == {f"{path}*" for path in wanted}
