"""The template keeps every assertion, and each can fail: a planted defect breaks it, and it alone."""

import copy
from pathlib import Path

import pytest
from assertions import ASSERTIONS, complaints, load
from pages import nothing_is_public_but_the_api_and_the_pages
from planting import drop, put
from transform import transform

HERE = Path(__file__).parent
GOOD = load(HERE / "good.yaml")
TEMPLATE = load(HERE / "../../template.yaml")


def without(resource):
    return lambda stack: stack.plain["Resources"].pop(resource)


def attribute(resource, name, value):
    """Beside the properties, such as DeletionPolicy."""
    return lambda stack: stack.plain["Resources"][resource].update({name: value})


def written(resource, *path, value):
    """In the SAM template, before it is transformed."""

    def mutate(stack):
        place = stack.source["Resources"][resource]
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value

    return mutate


def allow(**statement):
    """One more statement in a role."""
    given = {"Effect": "Allow", "Resource": {"Fn::GetAtt": ["Table", "Arn"]}} | statement
    return lambda stack: statements(stack).append(given)


def statements(stack):
    return stack.plain["Resources"]["OrderFunctionRole"]["Properties"]["Policies"][0]["PolicyDocument"]["Statement"]


def first_statement(*path, value):
    def mutate(stack):
        place = statements(stack)[0]
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value

    return mutate


def metric(alarm, place, *path, value):
    """One of the metrics of an alarm on an expression; the expression itself is the first."""
    return put(alarm, "Metrics", place, "MetricStat", "Metric", *path, value=value)


def secret(variable, value):
    return put("OrderFunction", "Environment", "Variables", variable, value=value)


def more(name, kind, **properties):
    return lambda stack: stack.plain["Resources"].update({name: {"Type": kind, "Properties": properties}})


STRICT = {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": ["ORDER#*"]}, "Null": {"dynamodb:LeadingKeys": "false"}}
PAGE = ("Distribution", "DistributionConfig")
SECURITY = ("PagesHeaders", "ResponseHeadersPolicyConfig", "SecurityHeadersConfig")
READER = ("PagesPolicy", "PolicyDocument", "Statement", 0)
ORDER_SLASH = ("Api", "Body", "paths", "/order/{id}/")
OTHER_QUEUE = {
    "Type": "AWS::SQS::Queue",
    "Properties": {
        "SqsManagedSseEnabled": True,
        "RedrivePolicy": {"deadLetterTargetArn": {"Fn::GetAtt": ["RequestDlq", "Arn"]}, "maxReceiveCount": 5},
    },
}

DEFECTS = [
    ("a_message_that_keeps_failing_moves_to_a_dead_letter_queue", put("RequestQueue", "RedrivePolicy", "maxReceiveCount", value=4)),
    ("a_message_that_keeps_failing_moves_to_a_dead_letter_queue", lambda stack: stack.plain["Resources"].update(
        NewQueue={"Type": "AWS::SQS::Queue", "Properties": {"SqsManagedSseEnabled": True}})),
    ("a_dead_letter_queue_serves_one_queue", lambda stack: stack.plain["Resources"].update(OtherQueue=OTHER_QUEUE)),
    ("every_dead_letter_queue_has_an_alarm_on_its_first_message", without("RequestDlqAlarm")),
    ("every_dead_letter_queue_has_an_alarm_on_its_first_message", without("ChangesDlqAlarm")),
    ("every_dead_letter_queue_has_an_alarm_on_its_first_message", put("RequestDlqAlarm", "Threshold", value=100)),
    ("every_dead_letter_queue_has_an_alarm_on_its_first_message", put("RequestDlqAlarm", "MetricName", value="NumberOfMessagesSent")),
    ("a_dead_letter_queue_keeps_messages_longer_than_its_queue", drop("RequestDlq", "MessageRetentionPeriod")),
    ("a_message_stays_hidden_for_six_timeouts_and_the_window", put("RequestQueue", "VisibilityTimeout", value=64)),
    ("a_message_stays_hidden_for_six_timeouts_and_the_window", drop("RequestQueue", "VisibilityTimeout")),
    ("a_message_stays_hidden_for_six_timeouts_and_the_window", put("PaymentFunction", "Timeout", value=11)),
    ("a_queue_source_reports_which_messages_failed", drop("PaymentFunctionRequests", "FunctionResponseTypes")),
    ("a_queue_source_has_a_concurrency_of_its_own", drop("PaymentFunctionRequests", "ScalingConfig")),
    ("every_queue_is_encrypted", put("RequestDlq", "SqsManagedSseEnabled", value=False)),
    ("a_stream_source_gives_up_on_a_poison_record_and_keeps_it", drop("ShipmentFunctionChanges", "MaximumRetryAttempts")),
    ("the_table_is_paid_by_request", put("Table", "BillingMode", value="PROVISIONED")),
    ("the_table_can_be_restored_to_any_second", drop("Table", "PointInTimeRecoverySpecification")),
    ("the_table_is_encrypted", drop("Table", "SSESpecification")),
    ("the_table_outlives_the_stack", drop("Table", "DeletionProtectionEnabled")),
    ("the_table_outlives_the_stack", attribute("Table", "DeletionPolicy", "Delete")),
    ("rows_of_the_table_expire", put("Table", "TimeToLiveSpecification", "Enabled", value=False)),
    ("the_table_streams_its_changes", put("Table", "StreamSpecification", "StreamViewType", value="KEYS_ONLY")),
    ("every_index_that_a_role_names_is_declared", drop("Table", "GlobalSecondaryIndexes")),
    ("every_function_runs_java_25_on_arm", put("OrderFunction", "Runtime", value="java21")),
    ("every_function_runs_java_25_on_arm", drop("OrderFunction", "Architectures")),
    ("every_function_starts_from_a_snapshot", drop("OrderFunction", "SnapStart")),
    ("a_changed_setting_is_a_new_version", written("OrderFunction", "Properties", "AutoPublishAliasAllProperties", value=False)),
    ("nothing_invokes_a_function_past_its_alias", put("PaymentFunctionRequests", "FunctionName", value={"Ref": "PaymentFunction"})),
    ("every_function_is_traced", drop("OrderFunction", "TracingConfig")),
    ("every_function_logs_json_to_a_group_of_its_own", put("OrderFunction", "LoggingConfig", "LogFormat", value="Text")),
    ("every_function_logs_json_to_a_group_of_its_own", put("OrderFunction", "LoggingConfig", "LogGroup", value={"Ref": "PaymentLogGroup"})),
    ("lambda_itself_writes_only_of_what_fails", drop("OrderFunction", "LoggingConfig", "SystemLogLevel")),
    ("lambda_itself_writes_only_of_what_fails", put("OrderFunction", "LoggingConfig", "SystemLogLevel", value="INFO")),
    ("every_log_is_dropped_after_a_while", drop("OrderLogGroup", "RetentionInDays")),
    ("every_function_has_a_role_of_its_own", put("PaymentFunction", "Role", value={"Fn::GetAtt": ["OrderFunctionRole", "Arn"]})),
    ("every_function_has_a_role_of_its_own", put("PaymentFunction", "Role", value="arn:aws:iam::1:role/any")),
    ("an_http_function_answers_before_the_api_gives_up", put("OrderFunction", "Timeout", value=30)),
    ("no_function_sets_a_variable_that_lambda_reserves", secret("AWS_REGION", "us-east-1")),
    ("no_environment_holds_a_secret", secret("JWT_SECRET", "correct horse")),
    ("no_environment_holds_a_secret", secret("UPSTREAM", "AKIAABCDEFGHIJKLMNOP")),
    ("no_environment_holds_a_secret", secret("PEM", "-----BEGIN PRIVATE KEY-----")),
    ("no_environment_holds_a_secret", secret("SIGNATURE", "q3Z8x1K0v5Wc7Bn2Rf9Tj4Ly6Hd0Pm1S")),
    ("every_function_is_a_jar_that_maven_built", written("OrderFunction", "Metadata", value={})),
    ("every_function_is_a_jar_that_maven_built", written("OrderFunction", "Properties", "CodeUri", value="order/")),
    ("no_role_has_a_wildcard", allow(Action="sqs:*")),
    ("no_role_has_a_wildcard", allow(Action="sqs:SendMessage", Resource="*")),
    ("no_role_has_a_wildcard", allow(Action="dynamodb:Query", Resource={"Fn::Sub": "${Table.Arn}/index/*"}, Condition=STRICT)),
    ("no_role_has_a_wildcard", allow(Action=["xray:PutTraceSegments", "sqs:SendMessage"], Resource="*")),
    ("no_role_has_a_wildcard", allow(NotAction="iam:PassRole")),
    ("no_role_has_a_policy_of_aws_that_is_not_explained", put(
        "OrderFunctionRole", "ManagedPolicyArns", value=["arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess"])),
    ("a_role_reaches_only_rows_of_its_own_keys", allow(Action="dynamodb:GetItem")),
    ("a_role_reaches_only_rows_of_its_own_keys", first_statement("Condition", "Null", value={})),
    ("a_role_reaches_only_rows_of_its_own_keys", first_statement("Condition", "ForAllValues:StringLike", value={})),
    ("a_role_reaches_only_rows_of_its_own_keys", first_statement(
        "Condition", "ForAllValues:StringLike", value={"dynamodb:LeadingKeys": ["*"]})),
    ("no_role_may_scan", allow(Action=["dynamodb:GetItem", "dynamodb:Scan"], Condition=STRICT)),
    ("a_permission_names_who_may_invoke", drop("OrderFunctionGetPermission", "SourceArn")),
    ("every_route_has_its_twin_with_a_trailing_slash", drop(*ORDER_SLASH)),
    ("every_route_has_its_twin_with_a_trailing_slash", put(
        *ORDER_SLASH, "get", "x-amazon-apigateway-integration", "payloadFormatVersion", value="1.0")),
    ("the_api_is_throttled", drop("ApiApiGatewayDefaultStage", "DefaultRouteSettings", "ThrottlingBurstLimit")),
    ("the_api_writes_an_access_log", drop("ApiApiGatewayDefaultStage", "AccessLogSettings")),
    ("pages_of_other_origins_may_send_the_headers_of_the_contract", put(
        "Api", "Body", "x-amazon-apigateway-cors", "allowHeaders", value=["authorization"])),
    ("pages_of_other_origins_may_read_the_headers_of_the_contract", put(
        "Api", "Body", "x-amazon-apigateway-cors", "exposeHeaders", value=["etag"])),
    ("nothing_is_public_but_the_api_and_the_pages", more("Door", "AWS::Lambda::Url", AuthType="NONE")),
    ("nothing_is_public_but_the_api_and_the_pages", put("Pages", "PublicAccessBlockConfiguration", "BlockPublicPolicy", value=False)),
    ("nothing_is_public_but_the_api_and_the_pages", put("Pages", "WebsiteConfiguration", value={"IndexDocument": "index.html"})),
    ("only_the_distribution_reads_the_pages_bucket", put(*READER, "Action", value=["s3:GetObject", "s3:ListBucket"])),
    ("only_the_distribution_reads_the_pages_bucket", drop(*READER, "Condition")),
    ("only_the_distribution_reads_the_pages_bucket", drop(*PAGE, "Origins", 0, "OriginAccessControlId")),
    ("every_bucket_is_encrypted_at_rest_and_in_transit", drop("Pages", "BucketEncryption")),
    ("every_bucket_is_encrypted_at_rest_and_in_transit", drop("PagesPolicy", "PolicyDocument", "Statement", 1)),
    ("the_pages_and_the_api_are_reached_by_https_alone", put(*PAGE, "CacheBehaviors", 0, "ViewerProtocolPolicy", value="allow-all")),
    ("the_pages_and_the_api_are_reached_by_https_alone", put(
        *PAGE, "Origins", 1, "CustomOriginConfig", "OriginSSLProtocols", value=["TLSv1", "TLSv1.2"])),
    ("what_the_api_answers_is_cached_nowhere", put(
        *PAGE, "DefaultCacheBehavior", "CachePolicyId", value="658327ea-f89d-4fab-a63d-7e88639e58f6")),
    ("what_the_api_answers_is_cached_nowhere", drop(*PAGE, "DefaultCacheBehavior", "OriginRequestPolicyId")),
    ("a_page_loads_and_calls_nothing_but_its_own_origin", put(
        *SECURITY, "ContentSecurityPolicy", "ContentSecurityPolicy", value="default-src 'self'; script-src 'self' 'unsafe-inline'")),
    ("a_page_loads_and_calls_nothing_but_its_own_origin", put(
        *SECURITY, "ContentSecurityPolicy", "ContentSecurityPolicy",
        value="default-src 'none'; script-src 'self' https:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'")),
    ("a_page_loads_and_calls_nothing_but_its_own_origin", drop(*SECURITY, "ContentTypeOptions")),
    ("a_page_is_where_its_bucket_says", put(*PAGE, "CacheBehaviors", 0, "PathPattern", value="/other*")),
    ("a_page_is_where_its_bucket_says", put(*PAGE, "CacheBehaviors", 1, "PathPattern", value="/*")),
    ("a_page_is_where_its_bucket_says", put(*PAGE, "CacheBehaviors", 1, "TargetOriginId", value="api")),
    ("a_page_is_where_its_bucket_says", drop(*PAGE, "CacheBehaviors", 0, "FunctionAssociations")),
    ("a_page_is_where_its_bucket_says", drop(*PAGE, "CacheBehaviors", 0, "ResponseHeadersPolicyId")),
    ("a_page_is_where_its_bucket_says", lambda stack: stack.resource("Distribution")["Properties"]["DistributionConfig"][
        "CacheBehaviors"].append({"PathPattern": "/old*", "TargetOriginId": "pages", "ViewerProtocolPolicy": "https-only"})),
    ("a_bucket_opens_no_more_than_its_pages", put(*READER, "Resource", value={"Fn::Sub": "${Pages.Arn}/*"})),
    ("a_bucket_opens_no_more_than_its_pages", put(*READER, "Resource", value=[{"Fn::Sub": "${Pages.Arn}/front/*"}, {"Fn::Sub": "${Pages.Arn}/old/*"}])),
    ("every_function_that_breaks_rings", metric("FunctionErrors", 1, "MetricName", value="Invocations")),
    ("every_function_that_is_throttled_rings", without("FunctionThrottles")),
    ("every_http_function_that_is_slow_rings", without("OrderLatency")),
    ("every_http_function_that_is_slow_rings", put("OrderLatency", "ExtendedStatistic", value="p50")),
    ("every_queue_that_is_read_late_rings", without("RequestQueueAge")),
    ("every_stream_that_is_read_late_rings", without("ChangesAge")),
    ("an_api_that_breaks_rings", without("ApiServerErrors")),
    ("a_table_that_throttles_rings", metric("TableThrottles", 2, "MetricName", value="SystemErrors")),
    ("traffic_comes_to_a_new_version_only_while_nothing_rings", drop("PaymentFunctionDeploymentGroup", "AlarmConfiguration")),
    ("traffic_comes_to_a_new_version_only_while_nothing_rings", put(
        "PaymentFunctionDeploymentGroup", "AutoRollbackConfiguration", "Events", value=["DEPLOYMENT_FAILURE"])),
    ("somebody_buys_before_customers_may", lambda stack: stack.plain["Resources"]["OrderFunctionAliaslive"][
        "UpdatePolicy"]["CodeDeployLambdaAliasUpdate"].pop("BeforeAllowTrafficHook")),
    ("orders_that_stand_still_ring", without("OrdersStuck")),
    ("every_alarm_tells_the_topic_and_names_its_page_of_the_runbook", drop("RequestQueueAge", "AlarmActions")),
    ("every_alarm_tells_the_topic_and_names_its_page_of_the_runbook", put(
        "RequestQueueAge", "AlarmDescription", value="Runbook: docs/runbook.md#no-such-page")),
    ("the_dashboard_names_only_what_is_there", put(
        "Dashboard", "DashboardBody", value={"Fn::Sub": '{"widgets": ["${GoneFunction}"]}'})),
]  # fmt: skip


@pytest.mark.parametrize("sentence", ASSERTIONS, ids=lambda sentence: sentence.__name__)
def test_the_template_keeps(sentence):
    assert list(sentence(TEMPLATE)) == []


def test_the_good_template_keeps_all():
    assert complaints(GOOD) == {}


@pytest.mark.parametrize(("sentence", "plant"), DEFECTS, ids=[f"{n}-{name}" for n, (name, _) in enumerate(DEFECTS)])
def test_a_planted_defect_breaks(sentence, plant):
    stack = copy.deepcopy(GOOD)
    plant(stack)
    assert list(complaints(stack)) == [sentence]


@pytest.mark.parametrize("kind", ["AWS::ApiGatewayV2::Api", "AWS::CloudFront::Distribution"])
def test_a_second_way_in_is_found(kind):
    stack = copy.deepcopy(GOOD)
    stack.plain["Resources"]["Second"] = {"Type": kind, "Properties": {}}
    assert list(nothing_is_public_but_the_api_and_the_pages(stack)) == [f"Second is one more {kind}"]


def test_every_assertion_was_seen_to_fail():
    assert {name for name, _ in DEFECTS} == {sentence.__name__ for sentence in ASSERTIONS}


def test_the_transformation_never_asks_aws():
    template = copy.deepcopy(GOOD.source)
    template["Resources"]["OrderFunction"]["Properties"]["Policies"] = ["APolicyThatOnlyAwsKnows"]
    with pytest.raises(LookupError, match="write the statement or the ARN"):
        transform(template)
