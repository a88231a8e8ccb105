"""Nothing is public but the API and the pages."""

import json

from stack import API, many, target

BUCKET = "AWS::S3::Bucket"
BUCKET_POLICY = "AWS::S3::BucketPolicy"
DISTRIBUTION = "AWS::CloudFront::Distribution"
HEADERS = "AWS::CloudFront::ResponseHeadersPolicy"
ACCESS = "AWS::CloudFront::OriginAccessControl"
# Whatever else of AWS has an address that anybody can call.
DOORS = {
    "AWS::ApiGateway::RestApi": "a REST API",
    "AWS::AppSync::GraphQLApi": "a GraphQL API",
    "AWS::ElasticLoadBalancingV2::LoadBalancer": "a load balancer",
    "AWS::Lambda::Url": "a function's own URL",
    "AWS::S3::AccessPoint": "an access point of a bucket",
}
# AWS's own policies: nothing is cached; the API sees all but the name of the page's host.
CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
ALL_VIEWER_EXCEPT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac"
NEEDED_POLICY = ("default-src 'none'", "script-src 'self'", "connect-src 'self'", "base-uri 'none'", "frame-ancestors 'none'")
LOOSE_POLICY = ("unsafe", "*", "http:", "https:")
# A picture runs nothing, and tells its host no more than that somebody looks: no referrer is sent.
PICTURES = "img-src 'self' https: data:"


def nothing_is_public_but_the_api_and_the_pages(stack):
    for kind, what in DOORS.items():
        yield from (f"{name} is {what}" for name in stack.of(kind))
    for kind in (API, DISTRIBUTION):
        yield from (f"{name} is one more {kind}" for name in list(stack.of(kind))[1:])
    for name, bucket in stack.of(BUCKET).items():
        block = bucket.get("PublicAccessBlockConfiguration", {})
        if len(block) != 4 or not all(value is True for value in block.values()) or "WebsiteConfiguration" in bucket:
            yield f"{name} may be public"


def only_the_distribution_reads_the_pages_bucket(stack):
    for policy in stack.of(BUCKET_POLICY).values():
        for statement in many(policy["PolicyDocument"]["Statement"]):
            source = json.dumps(statement.get("Condition", {}))
            ours = all(f"${{{name}}}" in source for name in stack.of(DISTRIBUTION)) and "AWS:SourceArn" in source
            if statement["Effect"] == "Allow" and not (ours and statement["Action"] == "s3:GetObject"):
                yield f"{target(policy['Bucket'])} is read by others: {json.dumps(statement['Principal'])} {statement['Action']}"
    for name, origin in _origins(stack):
        if "S3OriginConfig" in origin and target(origin.get("OriginAccessControlId")) not in stack.of(ACCESS):
            yield f"{name} asks the bucket as a stranger"


def every_bucket_is_encrypted_at_rest_and_in_transit(stack):
    policies = {target(p["Bucket"]): json.dumps(p["PolicyDocument"]) for p in stack.of(BUCKET_POLICY).values()}
    for name, bucket in stack.of(BUCKET).items():
        if "BucketEncryption" not in bucket:
            yield f"{name} does not say that it is encrypted"
        if '"aws:SecureTransport": "false"' not in policies.get(name, ""):
            yield f"{name} answers without TLS"


def the_pages_and_the_api_are_reached_by_https_alone(stack):
    for name, behaviour in _behaviours(stack):
        if behaviour.get("ViewerProtocolPolicy") not in ("https-only", "redirect-to-https"):
            yield f"{name} answers without TLS"
    for name, origin in _origins(stack):
        custom = origin.get("CustomOriginConfig")
        if custom and (custom.get("OriginProtocolPolicy") != "https-only" or custom.get("OriginSSLProtocols") != ["TLSv1.2"]):
            yield f"{name} asks its origin without TLS 1.2"


def what_the_api_answers_is_cached_nowhere(stack):
    for name, distribution in stack.of(DISTRIBUTION).items():
        behaviour = distribution["DistributionConfig"]["DefaultCacheBehavior"]
        if behaviour.get("CachePolicyId") != CACHING_DISABLED or behaviour.get("OriginRequestPolicyId") != ALL_VIEWER_EXCEPT_HOST:
            yield f"{name} keeps or changes what goes to the API"


def a_page_loads_and_calls_nothing_but_its_own_origin(stack):
    for name, policy in stack.of(HEADERS).items():
        security = policy["ResponseHeadersPolicyConfig"].get("SecurityHeadersConfig", {})
        content = security.get("ContentSecurityPolicy", {}).get("ContentSecurityPolicy", "")
        rest = " ".join(part for part in content.split("; ") if part != PICTURES)
        if any(part not in rest for part in NEEDED_POLICY) or any(word in rest for word in LOOSE_POLICY):
            yield f"{name} lets a page do too much: {content}"
        missing = {"ContentTypeOptions", "ReferrerPolicy", "StrictTransportSecurity"} - set(security)
        if missing:
            yield f"{name} lacks {sorted(missing)}"


def a_page_is_where_its_bucket_says(stack):
    for bucket, page in _pages(stack):
        for path in _paths(page):
            behaviours = [behaviour for _, behaviour in _behaviours(stack) if behaviour.get("PathPattern") == path]
            if [target(behaviour.get("ResponseHeadersPolicyId")) for behaviour in behaviours] != [page["Headers"]]:
                yield f"{path} is not served once, with {page['Headers']}"
            yield from (f"{path} is not served from {bucket}" for b in behaviours if not _is_served_from(stack, b, bucket))
            yield from (f"{path} is not led to its page" for b in behaviours if not b.get("FunctionAssociations"))
    named = [path for _, page in _pages(stack) for path in _paths(page)]
    yield from (f"{name} is no page" for name, behaviour in _behaviours(stack) if behaviour.get("PathPattern", named[0]) not in named)


def a_bucket_opens_no_more_than_its_pages(stack):
    for policy in stack.of(BUCKET_POLICY).values():
        bucket = target(policy["Bucket"])
        wanted = {f"${{{bucket}.Arn}}{page['Path']}*" for name, page in _pages(stack) if name == bucket}
        statements = [s for s in many(policy["PolicyDocument"]["Statement"]) if s["Effect"] == "Allow"]
        opened = {resource["Fn::Sub"] for statement in statements for resource in many(statement["Resource"])}
        yield from (f"{bucket} opens {sorted(opened)}, not {sorted(wanted)}" for _ in [1] if opened != wanted)


def _pages(stack):
    for name, resource in stack.source["Resources"].items():
        yield from ((name, page) for page in resource.get("Metadata", {}).get("Pages", []))


def _paths(page):
    """Of a folder also its name without the slash; of its home that path alone."""
    return [page["Path"].rstrip("/") + "*", *many(page.get("Home"))]


def _is_served_from(stack, behaviour, bucket):
    origins = {origin["Id"]: origin for _, origin in _origins(stack)}
    return target(origins[behaviour["TargetOriginId"]].get("DomainName")) == bucket


def _behaviours(stack):
    for name, distribution in stack.of(DISTRIBUTION).items():
        config = distribution["DistributionConfig"]
        for behaviour in [config["DefaultCacheBehavior"], *config.get("CacheBehaviors", [])]:
            yield f"{name} {behaviour.get('PathPattern', '*')}", behaviour


def _origins(stack):
    for name, distribution in stack.of(DISTRIBUTION).items():
        yield from ((f"{name} {origin['Id']}", origin) for origin in distribution["DistributionConfig"]["Origins"])
