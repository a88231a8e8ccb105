package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads a template's text, YAML or JSON, into one tree of long-form intrinsic functions. */
final class YamlReader {

  private final Path file;

  YamlReader(Path file) {
    this.file = file;
  }

  JsonNode read() {
    try {
      return parse(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new BrokenTemplate("there is no template at " + file);
    } catch (CharacterCodingException e) {
      throw new BrokenTemplate(file + " is not UTF-8 text");
    } catch (IOException e) {
      throw new BrokenTemplate(file + " cannot be read: " + e);
    }
  }

  JsonNode parse(String text) {
    // JSON is YAML but for the tabs that it may be indented with; its strings hold none.
    String yaml = text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
    return new YamlTree(file).convert(compose(yaml));
  }

  private Node compose(String text) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    try {
      return new Compose(settings)
          .composeString(text)
          .orElseThrow(() -> new BrokenTemplate(file + " is empty"));
    } catch (MarkedYamlEngineException e) {
      throw broken(line(e.getProblemMark()), Objects.requireNonNullElse(e.getProblem(), ""));
    } catch (ReaderException e) {
      throw broken(lineAt(text, e.getPosition()), "a control character is not allowed here");
    } catch (YamlEngineException e) {
      throw new BrokenTemplate(file + ": " + e.getMessage());
    }
  }

  private BrokenTemplate broken(long line, String problem) {
    return new Place(file + ":" + line).broken(problem);
  }

  static long line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0) + 1L;
  }

  private static long lineAt(String text, int position) {
    return 1 + text.codePoints().limit(position).filter(c -> c == '\n').count();
  }
}
