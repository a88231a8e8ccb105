package com.acme.shop.benchmarks.functions;

import com.acme.shop.benchmarks.Chapter;
import com.acme.shop.benchmarks.Effort;
import com.acme.shop.benchmarks.Section;
import com.acme.shop.benchmarks.report.FunctionsChapter;
import com.acme.shop.benchmarks.rivals.Rival;
import com.acme.shop.benchmarks.rivals.Rivals;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every function of the shop, and its rivals: {@code functions} and {@code rivals}. */
public final class FunctionsSection implements Section {

  private final Path root;

  /**
   * @param root of the checkout, which is built
   */
  public FunctionsSection(Path root) {
    this.root = root;
  }

  @Override
  public ObjectNode measure(Effort effort, Consumer<String> progress)
      throws IOException, InterruptedException {
    progress.accept("building the rivals");
    List<Rival> rivals = new Rivals(root).build(effort::includes);
    progress.accept("filling a shop");
    try (World world = new World(root.resolve("template.yaml"))) {
      var shop = new Shop(world);
      var subjects = new Subjects(shop, Cast.enter(shop));
      return measure(world, subjects, rivals, effort, progress);
    }
  }

  private ObjectNode measure(
      World world, Subjects subjects, List<Rival> rivals, Effort effort, Consumer<String> progress)
      throws InterruptedException {
    ObjectNode skipped = Json.object();
    var contestants = new Contestants(world);
    List<Subject> all = subjects.all();
    List<Contestant> functions = new ArrayList<>();
    for (Subject subject : all) {
      if (effort.includes(subject.name())) {
        functions.add(contestants.of(subject));
      }
    }
    List<Subject> http = all.stream().filter(subject -> takesRequests(world, subject)).toList();
    progress.accept("packaging functions with AOT caches");
    functions.addAll(
        new AotContestants(root, world, contestants).of(http, effort::includes, skipped::put));
    List<Contestant> turn = new ArrayList<>(functions);
    rivals.forEach(rival -> contestants.of(rival, subjects.oneProduct()).ifPresent(turn::add));
    var tournament = new Tournament(world, effort, progress);
    List<Score> scores = tournament.play(turn);
    ObjectNode document = document(scores, functions.size(), rivals, skipped);
    document
        .putObject("effort")
        .put("rounds", tournament.rounds())
        .put("warm_up", effort.warmUp())
        .put("calls", effort.calls());
    return document;
  }

  private static boolean takesRequests(World world, Subject subject) {
    return !world.function(subject.function()).routes().isEmpty();
  }

  private static ObjectNode document(
      List<Score> scores, int functions, List<Rival> rivals, ObjectNode skipped) {
    ObjectNode document = Json.object();
    putAll(document.putObject("functions"), scores.subList(0, functions));
    putAll(document.putObject("rivals"), scores.subList(functions, scores.size()));
    for (Rival rival : rivals) {
      if (rival instanceof Rival.Skipped(var name, var reason)) {
        skipped.put(name, reason);
      }
    }
    document.set("skipped", skipped);
    return document;
  }

  private static void putAll(ObjectNode node, List<Score> scores) {
    scores.forEach(score -> node.set(score.contestant().name(), score.json()));
  }

  @Override
  public Chapter chapter(ObjectNode document) {
    return new FunctionsChapter(document).chapter();
  }
}
