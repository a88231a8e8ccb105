package com.acme.shop.local.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a stack of resources whose references can be resolved. */
final class StackBuilder {

  private final Resources resources;
  private final References references;
  private final QueueReader queueReader;
  private final FunctionReader functionReader;
  private final PagesReader pagesReader;
  private final List<Api> apis = new ArrayList<>();
  private final List<Function> functions = new ArrayList<>();
  private final List<Queue> queues = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<SsmParameter> parameters = new ArrayList<>();
  private final List<Pages> pages = new ArrayList<>();
  private final List<String> unplayed = new ArrayList<>();

  /**
   * Creates a builder.
   *
   * @param folder the template's
   */
  StackBuilder(Path folder, Resources resources, References references) {
    this.resources = resources;
    this.references = references;
    Arns arns = new Arns(resources, references);
    this.queueReader = new QueueReader(arns);
    this.functionReader =
        new FunctionReader(folder, new EventReader(new SourceReader(arns), apiId()));
    this.pagesReader = new PagesReader(folder, resources, references);
  }

  Stack build(Globals globals) {
    for (Section section : globals.declared().sections()) {
      unplayed.addAll(Played.unplayed(references.resolve(section.node(), section.place())));
    }
    resources.present().values().forEach(this::add);
    checkRoutes();
    List<SigningKey> keys = KeyReader.read(resources, references);
    return new Stack(
        apis.stream().findFirst(), functions, queues, tables, keys, parameters, pages, unplayed);
  }

  private void add(Resource resource) {
    String id = resource.logicalId();
    String name = references.name(resource);
    Section properties = references.resolve(resource);
    unplayed.addAll(Played.unplayed(resource, properties));
    switch (resource.type()) {
      case Sam.FUNCTION -> functions.add(functionReader.read(id, name, properties));
      case Sam.HTTP_API -> apis.add(ApiReader.read(id, properties));
      case Sam.SIMPLE_TABLE -> tables.add(TableReader.readSimple(id, name, properties));
      case TableReader.TYPE -> tables.add(TableReader.read(id, name, properties));
      case QueueReader.TYPE -> queues.add(queueReader.read(id, name, properties));
      case SsmParameterReader.TYPE -> {
        if (SsmParameterReader.isText(properties)) {
          parameters.add(SsmParameterReader.read(id, name, properties));
        }
      }
      case PagesReader.TYPE -> {
        if (PagesReader.holdsPages(resource)) {
          pages.addAll(pagesReader.read(resource));
        }
      }
      default -> {
        // A key, or named among what is not played.
      }
    }
  }

  private Optional<String> apiId() {
    List<Resource> declared = resources.ofType(Sam.HTTP_API);
    if (declared.size() > 1) {
      throw declared.getLast().place().broken(secondApi(declared));
    }
    return declared.stream()
        .map(api -> references.ref(api.logicalId(), api.place()).asText())
        .findFirst();
  }

  private static String secondApi(List<Resource> apis) {
    String first = apis.getFirst().logicalId();
    return apis.getLast().logicalId().equals(Sam.IMPLICIT_API)
        ? "only one HTTP API is played; name it in every event: ApiId: !Ref " + first
        : "only one HTTP API is played, and " + first + " is one already";
  }

  private void checkRoutes() {
    Map<String, String> owners = new HashMap<>();
    for (Function function : functions) {
      for (Function.Route route : function.routes()) {
        String owner = owners.putIfAbsent(route.key(), function.logicalId());
        if (owner != null) {
          throw new Place(function.logicalId())
              .in("Events")
              .broken("the route " + route.key() + " is taken already by " + owner);
        }
      }
    }
  }
}
