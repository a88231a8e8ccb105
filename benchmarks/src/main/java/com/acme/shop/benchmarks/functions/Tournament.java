package com.acme.shop.benchmarks.functions;

import com.acme.shop.benchmarks.Effort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every contestant once a round, so that a busy minute of the machine hits all of them. Each round
 * begins with another one.
 */
final class Tournament {

  private final World world;
  private final Effort effort;
  private final Consumer<String> progress;
  private final Rounds rounds;

  Tournament(World world, Effort effort, Consumer<String> progress) {
    this.world = world;
    this.effort = effort;
    this.progress = progress;
    this.rounds = new Rounds(effort.rounds(), effort.time(), System::nanoTime);
  }

  /** The scores in the order of the contestants. One that fails does not end the others' rounds. */
  List<Score> play(List<Contestant> contestants) throws InterruptedException {
    List<Score> scores = contestants.stream().map(Score::new).toList();
    while (rounds.another()) {
      progress.accept("round %d of %d".formatted(rounds.begun(), effort.rounds()));
      List<Score> turn = new ArrayList<>(scores);
      Collections.rotate(turn, 1 - rounds.begun());
      for (Score score : turn) {
        play(score);
      }
    }
    return scores;
  }

  /** How many rounds were played. */
  int rounds() {
    return rounds.begun();
  }

  private void play(Score score) throws InterruptedException {
    try {
      score.add(new Visit(score.contestant(), effort).measure());
      world.deadLetters().forEach(queue -> score.failed("its events went to " + queue));
      world.emptyQueues();
    } catch (IOException | IllegalStateException e) {
      progress.accept(score.contestant().name() + " failed: " + e.getMessage());
      score.failed(String.valueOf(e.getMessage()));
    }
  }
}
