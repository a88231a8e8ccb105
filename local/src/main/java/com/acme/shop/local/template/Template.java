package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A SAM template as it is written, before anything in it is resolved. */
public final class Template {

  private final Path folder;
  private final Section root;

  private Template(Path file, JsonNode root) {
    this.folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    this.root = Section.of(new Place(file.toString()), root);
  }

  /**
   * Reads a template, YAML or JSON.
   *
   * @throws BrokenTemplate when there is none, or its text is broken; it names file and line
   */
  public static Template read(Path templateFile) {
    return new Template(templateFile, new YamlReader(templateFile).read());
  }

  static Template parse(String text, Path file) {
    return new Template(file, new YamlReader(file).parse(text));
  }

  /** The names of the parameters that it declares. */
  public List<String> parameters() {
    return section("Parameters").names();
  }

  /**
   * The stack that this template asks for.
   *
   * @param parameterOverrides values of parameters, by name; the others take their defaults
   * @throws BrokenTemplate when it cannot be set up; it names the resource and the property
   */
  public Stack resolve(Map<String, String> parameterOverrides, Surroundings where) {
    Values values =
        new Values(
            Parameters.values(section("Parameters"), parameterOverrides),
            PseudoParameters.of(where));
    Mappings mappings = new Mappings(section("Mappings"));
    Conditions conditions = new Conditions(section("Conditions"), values, mappings);
    conditions.check();
    Globals globals = new Globals(section("Globals"));
    Resources resources = Resources.of(resources(), globals, conditions);
    References references = new References(values, resources, mappings, conditions, where);
    Stack stack = new StackBuilder(folder, resources, references).build(globals);
    checkOutputs(conditions, references);
    return stack;
  }

  private Section section(String name) {
    return Section.of(new Place(name), root.get(name));
  }

  private Section resources() {
    Section resources = section("Resources");
    if (resources.names().isEmpty()) {
      throw root.place().broken("there are no Resources");
    }
    return resources;
  }

  /** Nobody reads the outputs here, but one that refers to nothing would fail a deployment. */
  private void checkOutputs(Conditions conditions, References references) {
    for (Section output : section("Outputs").sections()) {
      Optional<String> condition = output.optionalText("Condition");
      if (condition.isEmpty() || conditions.holds(condition.get(), output.place())) {
        references.resolve(output.node(), output.place());
      }
    }
  }
}
