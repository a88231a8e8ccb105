package com.acme.shop.local.template;

import java.util.LinkedHashMap;
import java.util.Map;

/** The way back from an ARN in a property to the queue or the table of this template. */
final class Arns {

  private final References references;
  private final Map<String, Resource> queues;
  private final Map<String, Resource> streams;

  Arns(Resources resources, References references) {
    this.references = references;
    this.queues = byAttribute("Arn", QueueReader.TYPE, resources, references);
    this.streams = byAttribute("StreamArn", TableReader.TYPE, resources, references);
  }

  /** The name of a queue. */
  String queue(String arn, Place asker) {
    return references.name(find(queues, "queue", arn, asker));
  }

  /** The name of the table that has a stream. */
  String table(String streamArn, Place asker) {
    Resource table = find(streams, "stream", streamArn, asker);
    if (!references.resolve(table).has("StreamSpecification")) {
      throw asker.broken(table.logicalId() + " has no StreamSpecification");
    }
    return references.name(table);
  }

  private static Resource find(
      Map<String, Resource> resources, String what, String arn, Place asker) {
    Resource resource = resources.get(arn);
    if (resource == null) {
      throw asker.broken("no " + what + " of this template has the ARN " + arn);
    }
    return resource;
  }

  private static Map<String, Resource> byAttribute(
      String attribute, String type, Resources resources, References references) {
    Map<String, Resource> found = new LinkedHashMap<>();
    for (Resource resource : resources.ofType(type)) {
      found.put(
          references.attribute(resource.logicalId(), attribute, resource.place()).asText(),
          resource);
    }
    return found;
  }
}
