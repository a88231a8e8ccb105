package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The resources that SAM adds to a template, by the logical ids that it gives them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html">Generated
 *     CloudFormation resources for AWS SAM</a>
 */
final class Sam {

  static final String FUNCTION = "AWS::Serverless::Function";
  static final String HTTP_API = "AWS::Serverless::HttpApi";
  static final String SIMPLE_TABLE = "AWS::Serverless::SimpleTable";
  static final String IMPLICIT_API = "ServerlessHttpApi";

  private static final String DEPLOYMENTS = "ServerlessDeploymentApplication";

  private Sam() {}

  /** Whether the function has an HTTP API event that names no API. */
  static boolean needsImplicitApi(Resource resource) {
    return resource.type().equals(FUNCTION)
        && resource.property("Events").valueStream().anyMatch(Sam::isOfNoApi);
  }

  private static boolean isOfNoApi(JsonNode event) {
    return event.path("Type").asText().equals("HttpApi") && !event.path("Properties").has("ApiId");
  }

  static Resource implicitApi(String logicalId, Globals globals) {
    ObjectNode own = JsonNodeFactory.instance.objectNode();
    return new Resource(logicalId, HTTP_API, own, globals.mergedInto(own, HTTP_API, List.of()));
  }

  static Map<String, Resource> generatedBy(Collection<Resource> resources) {
    Map<String, Resource> generated = new LinkedHashMap<>();
    for (Resource resource : resources) {
      switch (resource.type()) {
        case FUNCTION -> addOfFunction(resource, generated);
        case HTTP_API -> addStage(resource, generated);
        default -> {}
      }
    }
    return generated;
  }

  private static void addOfFunction(Resource function, Map<String, Resource> generated) {
    String id = function.logicalId();
    if (!function.properties().has("Role")) {
      add(id + "Role", "AWS::IAM::Role", properties(), generated);
    }
    if (function.property("AutoPublishAlias").isTextual()) {
      addAlias(id, function.property("AutoPublishAlias").asText(), generated);
    }
    if (function.property("DeploymentPreference").path("Enabled").asBoolean(true)
        && function.properties().has("DeploymentPreference")) {
      add(id + "DeploymentGroup", "AWS::CodeDeploy::DeploymentGroup", properties(), generated);
      add(DEPLOYMENTS, "AWS::CodeDeploy::Application", properties(), generated);
    }
    if (function.properties().has("FunctionUrlConfig")) {
      add(id + "Url", "AWS::Lambda::Url", properties(), generated);
    }
    for (var event : function.property("Events").properties()) {
      if (List.of("SQS", "DynamoDB").contains(event.getValue().path("Type").asText())) {
        add(id + event.getKey(), "AWS::Lambda::EventSourceMapping", properties(), generated);
      }
    }
  }

  private static void addAlias(String function, String alias, Map<String, Resource> generated) {
    ObjectNode properties = properties().put("Name", alias);
    properties.putObject("FunctionName").put("Ref", function);
    String id = function + "Alias" + alias.replace("-", "D").replace("_", "U");
    add(id, "AWS::Lambda::Alias", properties, generated);
  }

  private static void addStage(Resource api, Map<String, Resource> generated) {
    if (api.property("StageName").isObject()) {
      return; // SAM names this stage by a hash.
    }
    String stage = api.property("StageName").asText("$default");
    String suffix = stage.equals("$default") ? "ApiGatewayDefaultStage" : stage + "Stage";
    ObjectNode properties = properties().put("StageName", stage);
    add(api.logicalId() + suffix, "AWS::ApiGatewayV2::Stage", properties, generated);
  }

  private static void add(
      String id, String type, ObjectNode properties, Map<String, Resource> generated) {
    generated.put(id, new Resource(id, type, properties));
  }

  private static ObjectNode properties() {
    return JsonNodeFactory.instance.objectNode();
  }
}
