package com.acme.shop.local.template;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What references to a type of resource come to.
 *
 * @param nameProperty the property that gives the physical name; empty when there is none
 * @param ref what {@code Ref} comes to
 * @param attributes what {@code Fn::GetAtt} comes to, by the attribute's name
 * @param anyAttribute what an attribute not listed comes to; empty when there is no further one
 */
record ResourceKind(
    String nameProperty,
    String ref,
    Map<String, String> attributes,
    Optional<String> anyAttribute) {

  /**
   * Of each type the property that names it, its {@code Ref}, and its attributes.
   *
   * <p>In braces: {@code name} is the physical name, {@code id} the logical id in lower case,
   * {@code uuid} a UUID made of the name, {@code here} region and account as an ARN has them,
   * {@code region}, {@code account}, {@code sqs} and {@code api} the surroundings; anything else is
   * a property of the resource, perhaps with a default. {@code Alias}, {@code Version} and {@code
   * Stage} are SAM's names for resources that it generates.
   */
  private static final String TABLE =
      """
      AWS::DynamoDB::Table
        name                   TableName
        Ref                    {name}
        Arn                    arn:aws:dynamodb:{here}:table/{name}
        StreamArn              arn:aws:dynamodb:{here}:table/{name}/stream/2026-01-01T00:00:00.000
      AWS::Serverless::SimpleTable
        name                   TableName
        Ref                    {name}
        Arn                    arn:aws:dynamodb:{here}:table/{name}
      AWS::SQS::Queue
        name                   QueueName
        Ref                    {sqs}/{account}/{name}
        Arn                    arn:aws:sqs:{here}:{name}
        QueueName              {name}
        QueueUrl               {sqs}/{account}/{name}
      AWS::Serverless::Function
        name                   FunctionName
        Ref                    {name}
        Arn                    arn:aws:lambda:{here}:function:{name}
        Alias                  arn:aws:lambda:{here}:function:{name}:{AutoPublishAlias}
        Version                arn:aws:lambda:{here}:function:{name}:1
        Version.Version        1
      AWS::Lambda::Function
        name                   FunctionName
        Ref                    {name}
        Arn                    arn:aws:lambda:{here}:function:{name}
      AWS::Lambda::Alias
        Ref                    arn:aws:lambda:{here}:function:{FunctionName}:{Name}
        AliasArn               arn:aws:lambda:{here}:function:{FunctionName}:{Name}
      AWS::Lambda::Version
        Ref                    arn:aws:lambda:{here}:function:{FunctionName}:1
        FunctionArn            arn:aws:lambda:{here}:function:{FunctionName}:1
        Version                1
      AWS::Lambda::EventSourceMapping
        Ref                    {uuid}
        Id                     {uuid}
        EventSourceMappingArn  arn:aws:lambda:{here}:event-source-mapping:{uuid}
      AWS::Lambda::Url
        Ref                    {uuid}
        FunctionUrl            https://{id}.lambda-url.{region}.on.aws/
      AWS::Serverless::HttpApi
        Ref                    {id}
        ApiId                  {id}
        ApiEndpoint            {api}
        Stage                  {StageName:$default}
      AWS::ApiGatewayV2::Api
        Ref                    {id}
        ApiId                  {id}
        ApiEndpoint            {api}
      AWS::ApiGatewayV2::Stage
        Ref                    {StageName}
      AWS::Logs::LogGroup
        name                   LogGroupName
        Ref                    {name}
        Arn                    arn:aws:logs:{here}:log-group:{name}:*
      AWS::IAM::Role
        name                   RoleName
        Ref                    {name}
        Arn                    arn:aws:iam::{account}:role/{name}
        RoleId                 {uuid}
      AWS::IAM::ManagedPolicy
        name                   ManagedPolicyName
        Ref                    arn:aws:iam::{account}:policy/{name}
        PolicyArn              arn:aws:iam::{account}:policy/{name}
      AWS::KMS::Key
        Ref                    {uuid}
        Arn                    arn:aws:kms:{here}:key/{uuid}
        KeyId                  {uuid}
      AWS::KMS::Alias
        name                   AliasName
        Ref                    {name}
      AWS::SSM::Parameter
        name                   Name
        Ref                    {name}
        Type                   {Type}
        Value                  {Value}
      AWS::SecretsManager::Secret
        name                   Name
        Ref                    arn:aws:secretsmanager:{here}:secret:{name}-local1
        Id                     arn:aws:secretsmanager:{here}:secret:{name}-local1
      AWS::SNS::Topic
        name                   TopicName
        Ref                    arn:aws:sns:{here}:{name}
        TopicArn               arn:aws:sns:{here}:{name}
        TopicName              {name}
      AWS::S3::Bucket
        name                   BucketName
        Ref                    {name}
        Arn                    arn:aws:s3:::{name}
        DomainName             {name}.s3.amazonaws.com
        RegionalDomainName     {name}.s3.{region}.amazonaws.com
      AWS::CloudWatch::Alarm
        name                   AlarmName
        Ref                    {name}
        Arn                    arn:aws:cloudwatch:{here}:alarm:{name}
      AWS::CloudWatch::CompositeAlarm
        name                   AlarmName
        Ref                    {name}
        Arn                    arn:aws:cloudwatch:{here}:alarm:{name}
      AWS::CloudWatch::Dashboard
        name                   DashboardName
        Ref                    {name}
      """;

  private static final Map<String, ResourceKind> KINDS = parse(TABLE);

  /** The kind of a type; for a type that the table does not list, a guess. */
  static ResourceKind of(String type) {
    ResourceKind listed = KINDS.get(type);
    return listed == null ? guessed(type) : listed;
  }

  /** What an attribute comes to, with its placeholders; empty when there is no such attribute. */
  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute))
        .or(() -> anyAttribute.map(any -> any + attribute));
  }

  private static ResourceKind guessed(String type) {
    String service = type.split("::", -1)[1].toLowerCase(Locale.ROOT);
    Map<String, String> arn = Map.of("Arn", "arn:aws:" + service + ":{here}:{name}");
    return new ResourceKind("", "{name}", arn, Optional.of("{name}."));
  }

  private static Map<String, ResourceKind> parse(String table) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    String type = "";
    for (String line : table.lines().toList()) {
      if (line.startsWith(" ")) {
        String[] cells = line.strip().split(" +", 2);
        rows.computeIfAbsent(type, _ -> new LinkedHashMap<>()).put(cells[0], cells[1]);
      } else {
        type = line;
      }
    }
    Map<String, ResourceKind> kinds = new LinkedHashMap<>();
    rows.forEach((name, row) -> kinds.put(name, listed(row)));
    return kinds;
  }

  private static ResourceKind listed(Map<String, String> row) {
    Map<String, String> attributes = new LinkedHashMap<>(row);
    String name = Objects.requireNonNullElse(attributes.remove("name"), "");
    String ref = Objects.requireNonNull(attributes.remove("Ref"));
    return new ResourceKind(name, ref, attributes, Optional.empty());
  }
}
