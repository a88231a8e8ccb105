package com.acme.shop.local.ssm;

import com.acme.shop.local.template.SsmParameter;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a template's parameters. As under CloudFormation, a value that was put stays until
 * the template itself gives another one than it gave before.
 */
final class ParameterStore {

  private final Map<String, StoredParameter> byName = new LinkedHashMap<>();
  private final ParameterFile file;
  private final InstantSource clock;

  ParameterStore(List<SsmParameter> parameters, ParameterFile file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
    Map<String, StoredParameter> kept = file.read();
    parameters.forEach(parameter ->
        byName.put(
            parameter.name(), current(parameter, Optional.ofNullable(kept.get(parameter.name())))));
  }

  private StoredParameter current(SsmParameter parameter, Optional<StoredParameter> kept) {
    long version = kept.map(StoredParameter::version).orElse(0L) + 1;
    return kept.filter(stored -> stored.given().equals(parameter.value()))
        .orElseGet(() -> StoredParameter.of(parameter.value(), version, clock.millis()));
  }

  synchronized Optional<StoredParameter> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Changes a value; empty when there is no such parameter. */
  synchronized Optional<StoredParameter> change(String name, String value) {
    var changed = find(name).map(stored -> stored.changed(value, clock.millis()));
    changed.ifPresent(present -> {
      byName.put(name, present);
      file.write(byName);
    });
    return changed;
  }
}
