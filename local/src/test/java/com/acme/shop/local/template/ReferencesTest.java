package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.resource;
import static com.acme.shop.local.template.Templates.stack;
import static com.acme.shop.local.template.Templates.variable;
import static com.acme.shop.local.template.Templates.withFunction;
import static com.acme.shop.local.template.Templates.withVariable;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

  private static final String RESOURCES =
      """
        Table:
          Type: AWS::DynamoDB::Table
          Properties:
            KeySchema: [{AttributeName: PK, KeyType: HASH}]
            AttributeDefinitions: [{AttributeName: PK, AttributeType: S}]
            StreamSpecification: {StreamViewType: NEW_IMAGE}
        Orders: {Type: 'AWS::SQS::Queue'}
        Fifo: {Type: 'AWS::SQS::Queue', Properties: {FifoQueue: true}}
        Named: {Type: 'AWS::SQS::Queue', Properties: {QueueName: !Sub '${AWS::StackName}_named'}}
        Api: {Type: 'AWS::Serverless::HttpApi'}
        Live:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java25
            Handler: shop.Handler
            CodeUri: app.jar
            AutoPublishAlias: live
            DeploymentPreference: {Type: AllAtOnce}
            FunctionUrlConfig: {AuthType: NONE}
            Events:
              Queue: {Type: SQS, Properties: {Queue: !GetAtt Orders.Arn}}
        Log: {Type: 'AWS::Logs::LogGroup', Properties: {LogGroupName: !Sub '/aws/lambda/${Fn}'}}
        Role: {Type: 'AWS::IAM::Role'}
        Key: {Type: 'AWS::KMS::Key'}
        Secret: {Type: 'AWS::SSM::Parameter', Properties: {Type: String, Name: /shop/a, Value: !Ref Orders}}
        Topic: {Type: 'AWS::SNS::Topic'}
        Bucket: {Type: 'AWS::S3::Bucket'}
        Pool: {Type: 'AWS::Cognito::UserPool'}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !Ref Table            | shop-Table
          !GetAtt Table.Arn     | arn:aws:dynamodb:eu-west-1:123456789012:table/shop-Table
          !GetAtt Table.StreamArn | arn:aws:dynamodb:eu-west-1:123456789012:table/shop-Table/stream/2026-01-01T00:00:00.000
          !Ref Orders           | http://127.0.0.1:9324/123456789012/shop-Orders
          !GetAtt Orders.QueueUrl | http://127.0.0.1:9324/123456789012/shop-Orders
          !GetAtt Orders.Arn    | arn:aws:sqs:eu-west-1:123456789012:shop-Orders
          !GetAtt Orders.QueueName | shop-Orders
          !GetAtt Fifo.QueueName   | shop-Fifo.fifo
          !GetAtt Named.QueueName  | shop_named
          !Ref Fn               | shop-Fn
          !GetAtt Fn.Arn        | arn:aws:lambda:eu-west-1:123456789012:function:shop-Fn
          !Ref Live.Alias       | arn:aws:lambda:eu-west-1:123456789012:function:shop-Live:live
          !Sub '${Live.Alias}'  | arn:aws:lambda:eu-west-1:123456789012:function:shop-Live:live
          !Ref Live.Version     | arn:aws:lambda:eu-west-1:123456789012:function:shop-Live:1
          !GetAtt Live.Version.Version | 1
          !Ref LiveAliaslive    | arn:aws:lambda:eu-west-1:123456789012:function:shop-Live:live
          !Ref ServerlessDeploymentApplication | shop-ServerlessDeploymentApplication
          !Ref LiveDeploymentGroup | shop-LiveDeploymentGroup
          !GetAtt LiveRole.Arn  | arn:aws:iam::123456789012:role/shop-LiveRole
          !GetAtt LiveUrl.FunctionUrl | https://liveurl.lambda-url.eu-west-1.on.aws/
          !Ref Api              | api
          !GetAtt Api.ApiEndpoint | http://127.0.0.1:3000
          !Ref Api.Stage        | $default
          !Ref ApiApiGatewayDefaultStage | $default
          !Ref Log              | /aws/lambda/shop-Fn
          !GetAtt Log.Arn       | arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/shop-Fn:*
          !Ref Role             | shop-Role
          !GetAtt Role.Arn      | arn:aws:iam::123456789012:role/shop-Role
          !Ref Secret           | /shop/a
          !GetAtt Secret.Value  | http://127.0.0.1:9324/123456789012/shop-Orders
          !Ref Topic            | arn:aws:sns:eu-west-1:123456789012:shop-Topic
          !GetAtt Topic.TopicName | shop-Topic
          !Ref Bucket           | shop-bucket
          !GetAtt Bucket.Arn    | arn:aws:s3:::shop-bucket
          !Ref Pool             | shop-Pool
          !GetAtt Pool.Arn      | arn:aws:cognito:eu-west-1:123456789012:shop-Pool
          !GetAtt Pool.ProviderURL | shop-Pool.ProviderURL
          """)
  void a_reference_comes_to(String expression, String expected) {
    assertThat(variable(expression, RESOURCES)).isEqualTo(expected);
  }

  @Test
  void a_key_and_an_event_source_have_ids_that_look_like_one() {
    String id = variable("!Ref Key", RESOURCES);
    assertThat(id).matches("[0-9a-f-]{36}");
    assertThat(variable("!GetAtt LiveQueue.Id", RESOURCES)).matches("[0-9a-f-]{36}");
    assertThat(variable("!GetAtt Key.Arn", RESOURCES))
        .isEqualTo("arn:aws:kms:eu-west-1:123456789012:key/" + id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !Ref Fn.Alias        | Fn has no AutoPublishAlias
          !GetAtt Table.Name   | AWS::DynamoDB::Table Table has no attribute Name
          !GetAtt Api.Arn      | AWS::Serverless::HttpApi Api has no attribute Arn
          !Ref ServerlessHttpApi | there is no resource or parameter named ServerlessHttpApi
          """)
  void a_reference_to_what_is_not_there_is_named(String expression, String complaint) {
    assertThat(complaint(withVariable(expression, RESOURCES)))
        .isEqualTo("Fn.Environment.Variables.X: " + complaint);
  }

  @Test
  void names_that_refer_to_each_other_are_named() {
    String queues =
        resource("A", "AWS::SQS::Queue", "QueueName: !Sub '${B.QueueName}-a'")
            + resource("B", "AWS::SQS::Queue", "QueueName: !Sub '${A.QueueName}-b'");
    assertThat(complaint("Resources:\n" + queues))
        .isEqualTo("A.QueueName: refers to itself: A.QueueName -> B.QueueName -> A.QueueName");
  }

  @Test
  void an_implicit_api_can_be_referred_to() {
    String events = "Events:\n  Get: {Type: HttpApi, Properties: {Path: /, Method: get}}\n";
    String output = "Outputs:\n  Url: {Value: !GetAtt ServerlessHttpApi.ApiEndpoint}\n";
    assertThat(stack(withFunction(events) + output).api()).isPresent();
  }
}
