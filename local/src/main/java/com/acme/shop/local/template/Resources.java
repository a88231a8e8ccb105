package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The resources of a stack.
 *
 * @param present those the template declares and its conditions let in, in the template's order
 * @param generated those that SAM adds to them and nobody sees, such as roles
 * @param leftOut logical ids whose condition is false, and that condition
 */
record Resources(
    Map<String, Resource> present, Map<String, Resource> generated, Map<String, String> leftOut) {

  private static final Pattern LOGICAL_ID = Pattern.compile("[A-Za-z0-9]+");

  static Resources of(Section declared, Globals globals, Conditions conditions) {
    Map<String, Resource> present = new LinkedHashMap<>();
    Map<String, String> leftOut = new LinkedHashMap<>();
    for (Section resource : declared.sections()) {
      Section section = named(resource);
      Optional<String> condition = section.optionalText("Condition");
      if (condition.isEmpty()
          || conditions.holds(condition.get(), section.place().in("Condition"))) {
        present.put(section.name(), resource(section, globals));
      } else {
        leftOut.put(section.name(), condition.get());
      }
    }
    implicitApi(present, globals);
    return new Resources(present, Sam.generatedBy(present.values()), leftOut);
  }

  List<Resource> ofType(String type) {
    return present.values().stream().filter(r -> r.type().equals(type)).toList();
  }

  /** The resource of a logical id. */
  Optional<Resource> find(String logicalId) {
    return Optional.ofNullable(present.get(logicalId))
        .or(() -> Optional.ofNullable(generated.get(logicalId)));
  }

  /** Errors in a resource begin with its logical id alone. */
  private static Section named(Section resource) {
    if (!LOGICAL_ID.matcher(resource.name()).matches()) {
      throw resource.place().broken("a logical id is made of letters and digits");
    }
    return new Section(new Place(resource.name()), resource.node());
  }

  private static Resource resource(Section section, Globals globals) {
    String type = section.text("Type");
    if (!type.contains("::")) {
      throw section.place().in("Type").broken("there is no resource type " + type);
    }
    ObjectNode own = section.section("Properties").node();
    return new Resource(
        section.name(),
        type,
        own,
        globals.mergedInto(own, type, section.texts("IgnoreGlobals")),
        section.section("Metadata").node());
  }

  private static void implicitApi(Map<String, Resource> present, Globals globals) {
    if (present.values().stream().anyMatch(Sam::needsImplicitApi)) {
      present.computeIfAbsent(Sam.IMPLICIT_API, id -> Sam.implicitApi(id, globals));
    }
  }
}
