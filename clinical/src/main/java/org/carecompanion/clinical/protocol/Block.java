package org.carecompanion.clinical.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.clinical.understanding.Expected.Option;

/**
 * What protocols share, or what one adds to it: wordings and questions. A block builds on another
 * one: its wordings take the place of those below, its questions go where they say.
 *
 * @param optionSets options that several questions share, by name
 */
record Block(Script script, Map<String, List<Option>> optionSets, List<Placed> questions) {
  static final Block EMPTY = new Block(new Script(Map.of(), List.of()), Map.of(), List.of());

  /**
   * A question with where it goes.
   *
   * @param path where it stands in its file
   */
  record Placed(Question question, Place place, String path) {}

  /** Where a question goes among those of the block below. */
  sealed interface Place {
    record Last() implements Place {}

    record After(String question) implements Place {}

    record Before(String question) implements Place {}

    record InsteadOf(String question) implements Place {}
  }

  Block {
    optionSets = Map.copyOf(optionSets);
    questions = List.copyOf(questions);
  }

  /** Both as one; a place that does not exist is a fault of the upper one. */
  Block on(Block below, FaultList faults) {
    List<Placed> order = new ArrayList<>(below.questions);
    questions.forEach(placed -> put(placed, order, faults));
    Map<String, List<Option>> sets = new HashMap<>(below.optionSets);
    sets.putAll(optionSets);
    return new Block(script.over(below.script), sets, order);
  }

  private static void put(Placed placed, List<Placed> order, FaultList faults) {
    switch (placed.place()) {
      case Place.Last last -> order.add(placed);
      case Place.After after ->
          at(after.question(), placed, order, faults).ifPresent(i -> order.add(i + 1, placed));
      case Place.Before before ->
          at(before.question(), placed, order, faults).ifPresent(i -> order.add(i, placed));
      case Place.InsteadOf instead ->
          at(instead.question(), placed, order, faults).ifPresent(i -> order.set(i, placed));
    }
  }

  private static Optional<Integer> at(
      String question, Placed placed, List<Placed> order, FaultList faults) {
    for (int i = 0; i < order.size(); i++)
      if (order.get(i).question().id().equals(question)) return Optional.of(i);
    faults.add(placed.path() + ".place", "no question '" + question + "' comes before this one");
    return Optional.empty();
  }
}
