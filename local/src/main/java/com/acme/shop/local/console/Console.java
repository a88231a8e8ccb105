package com.acme.shop.local.console;

import com.acme.shop.local.deadletters.Trouble;
import com.acme.shop.local.gateway.ClassPathFiles;
import com.acme.shop.local.gateway.Header;
import com.acme.shop.local.gateway.Request;
import com.acme.shop.local.gateway.Response;
import com.acme.shop.local.gateway.Site;
import com.acme.shop.local.gateway.StaticFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The console's page and what it asks for. Only who names this machine as the host is answered, so
 * that no foreign name can be made to point here (DNS rebinding); only who sends {@code X-Console}
 * may change anything, as a foreign page cannot without being allowed to (Fetch, "CORS protocol").
 */
public final class Console implements Site {

  private static final String PATH = "/console";
  private static final String API = PATH + "/api/";
  private static final String JOURNEYS = "journeys/";

  private static final Pattern THIS_MACHINE =
      Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");

  private final ConsoleApi api;
  private final StaticFiles files =
      new StaticFiles(PATH + "/", new ClassPathFiles("/console/", StaticFiles.OWN_PAGES_POLICY));

  /** A console that can be given to the gateway. */
  public Console(Watched shop, Journal journal) {
    this.api = new ConsoleApi(shop, journal);
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Response answer(Request request) {
    if (!request.header("host").filter(h -> THIS_MACHINE.matcher(h).matches()).isPresent()) {
      return message(403, "The console answers to this machine's own names only.");
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> get(request);
      case "POST" -> post(request);
      default -> message(405, "The console knows GET and POST.");
    };
  }

  private Response get(Request request) {
    String path = request.path();
    return path.startsWith(API)
        ? asked(() -> view(path.substring(API.length())).map(view -> json(200, view)))
        : files.answer(request).orElseGet(Console::notFound);
  }

  private Optional<Object> view(String asked) {
    return switch (asked) {
      case "state" -> Optional.of(api.state());
      case "dead-letters" -> Optional.of(api.deadLetters());
      default ->
          asked.startsWith(JOURNEYS)
              ? api.journey(asked.substring(JOURNEYS.length())).map(view -> view)
              : Optional.empty();
    };
  }

  private Response post(Request request) {
    if (!request.header("x-console").equals(Optional.of("1"))) {
      return message(403, "A request that changes something needs the header X-Console: 1.");
    }
    if (!request.path().equals(API + "redrive")) {
      return notFound();
    }
    return asked(() ->
        api.redrive(request.body())
            .map(count -> json(200, Map.of("redriven", count)))
            .or(() -> Optional.of(message(400, "Give the id of a letter, or a queue."))));
  }

  private static Response asked(Question question) {
    try {
      return question.answer().orElseGet(Console::notFound);
    } catch (Trouble trouble) {
      return message(404, String.valueOf(trouble.getMessage()));
    } catch (SdkException e) {
      return message(502, "SQS cannot be asked.");
    }
  }

  /** Something that may fail as SQS does. */
  @FunctionalInterface
  private interface Question {
    Optional<Response> answer();
  }

  private static Response notFound() {
    return message(404, "There is nothing of this name.");
  }

  private static Response message(int status, String message) {
    return json(status, Map.of("message", message));
  }

  private static Response json(int status, Object view) {
    return new Response(
        status,
        List.of(
            new Header("Content-Type", "application/json"),
            new Header("Cache-Control", "no-store"),
            new Header("X-Content-Type-Options", "nosniff"),
            new Header("Cross-Origin-Resource-Policy", "same-origin"),
            new Header("Content-Security-Policy", "default-src 'none'")),
        Json.bytes(view));
  }
}
