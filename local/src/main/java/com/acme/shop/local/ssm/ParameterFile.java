package com.acme.shop.local.ssm;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.acme.shop.local.emulators.CannotStart;
import com.acme.shop.local.emulators.SecretFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where parameters outlive a run; nowhere, when there is no file. */
record ParameterFile(Optional<Path> file) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** What was written last, by name. */
  Map<String, StoredParameter> read() {
    return file.filter(Files::exists).map(ParameterFile::read).orElse(Map.of());
  }

  void write(Map<String, StoredParameter> parameters) {
    file.ifPresent(present -> write(present, parameters));
  }

  private static Map<String, StoredParameter> read(Path file) {
    try {
      String text = Files.readString(file, US_ASCII);
      return JSON.readValue(text, new TypeReference<Map<String, StoredParameter>>() {});
    } catch (JsonProcessingException e) {
      throw new CannotStart("There are no parameters in " + file, e);
    } catch (IOException e) {
      throw new CannotStart("Cannot read the parameters in " + file, e);
    }
  }

  private static void write(Path file, Map<String, StoredParameter> parameters) {
    try {
      SecretFile.write(file, JSON.writeValueAsString(parameters));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
