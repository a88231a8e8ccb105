"""A template as the assertions read it: by type, with parameters at their defaults and references by logical id."""

import re

QUEUE = "AWS::SQS::Queue"
TABLE = "AWS::DynamoDB::Table"
FUNCTION = "AWS::Lambda::Function"
ALIAS = "AWS::Lambda::Alias"
ROLE = "AWS::IAM::Role"
ALARM = "AWS::CloudWatch::Alarm"
SOURCE = "AWS::Lambda::EventSourceMapping"
PERMISSION = "AWS::Lambda::Permission"
LOG_GROUP = "AWS::Logs::LogGroup"
API = "AWS::ApiGatewayV2::Api"
STAGE = "AWS::ApiGatewayV2::Stage"

# Seconds, where a function does not say.
LAMBDA_TIMEOUT = 3


def many(value):
    """IAM and friends write one thing without its list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def target(reference):
    """The logical id behind !Ref X, !GetAtt X.Arn and !Sub "${X.Arn}"; None for anything else."""
    if isinstance(reference, dict):
        if "Ref" in reference:
            return reference["Ref"]
        if "Fn::GetAtt" in reference:
            return many(reference["Fn::GetAtt"])[0].split(".")[0]
        text = many(reference.get("Fn::Sub"))
        found = re.match(r"\$\{(\w+)(\.\w+)?}", text[0]) if text else None
        return found[1] if found else None
    return None


class Stack:
    """The SAM template as written (source) and what it becomes (plain)."""

    def __init__(self, source, plain):
        self.source = source
        self.plain = plain

    def resource(self, logical_id):
        return self.plain["Resources"].get(logical_id, {})

    def of(self, kind):
        """Logical id and properties of every resource of a type."""
        return {
            name: resource.get("Properties", {})
            for name, resource in self.plain["Resources"].items()
            if resource["Type"] == kind
        }

    def value(self, given):
        """A reference to a parameter becomes the parameter's default."""
        name = given.get("Ref") if isinstance(given, dict) else None
        return self.plain.get("Parameters", {}).get(name, {}).get("Default", given)

    def number(self, given, default):
        """Of a property that CloudFormation takes as 30, "30" or a parameter."""
        value = self.value(default if given is None else given)
        if isinstance(value, dict):
            raise ValueError(f"no number can be told from {value}: write one, or a parameter with a default")
        return int(value)

    def function_of(self, reference):
        """The function that an alias, or a direct reference, stands for."""
        name = target(reference)
        alias = self.of(ALIAS).get(name)
        return target(alias["FunctionName"]) if alias else name

    def queue_sources(self):
        return self._sources(lambda name: name in self.of(QUEUE))

    def stream_sources(self):
        return self._sources(lambda name: name in self.of(TABLE))

    def _sources(self, wanted):
        return {
            name: source for name, source in self.of(SOURCE).items() if wanted(target(source.get("EventSourceArn")))
        }

    def dead_letter_queues(self):
        """Queues that a redrive policy, an asynchronous call or a stream source gives up to."""
        policies = [queue.get("RedrivePolicy", {}).get("deadLetterTargetArn") for queue in self.of(QUEUE).values()]
        letters = [function.get("DeadLetterConfig", {}).get("TargetArn") for function in self.of(FUNCTION).values()]
        failures = [
            source.get("DestinationConfig", {}).get("OnFailure", {}).get("Destination")
            for source in self.of(SOURCE).values()
        ]
        return {target(arn) for arn in policies + letters + failures} & set(self.of(QUEUE))

    def statements(self):
        """Every Allow of every role, with the role's name."""
        for name, role in self.of(ROLE).items():
            for policy in role.get("Policies", []):
                for statement in many(policy["PolicyDocument"]["Statement"]):
                    if statement["Effect"] == "Allow":
                        yield name, statement

    def routes(self):
        """Path, method and operation of every route, $default left out."""
        for api in self.of(API).values():
            for path, methods in api.get("Body", {}).get("paths", {}).items():
                for method, operation in methods.items():
                    if path.startswith("/"):
                        yield path, method, operation

    def functions_of_routes(self):
        for path, method, operation in self.routes():
            uri = operation["x-amazon-apigateway-integration"]["uri"]
            invoked = re.search(r"functions/\$\{(\w+?)(?:\.Arn)?}", many(uri["Fn::Sub"])[0])
            yield f"{method} {path}", {"Ref": invoked[1]}
