package org.carecompanion.clinical.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.carecompanion.clinical.replay.Outcome.Raised;
import org.carecompanion.clinical.replay.Outcome.Seen;

/** Which findings and alerts would have changed. */
public record Differences(Change<Seen> findings, Change<Raised> alerts) {

  /**
   * @param changed the same thing found, with another status or severity
   */
  public record Change<T>(List<T> added, List<T> gone, List<Pair<T>> changed) {
    public boolean none() {
      return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }
  }

  public record Pair<T>(T before, T after) {}

  public static Differences between(Outcome before, Outcome after) {
    return new Differences(
        change(before.findings(), after.findings(), Seen::about, Seen::same),
        change(before.alerts(), after.alerts(), Raised::about, Raised::same));
  }

  public boolean none() {
    return findings.none() && alerts.none();
  }

  private static <T> Change<T> change(
      List<T> before, List<T> after, BiPredicate<T, T> about, BiPredicate<T, T> same) {
    List<T> gone = new ArrayList<>(before);
    List<T> added = new ArrayList<>();
    for (T one : after) {
      if (!take(gone, one, same)) {
        added.add(one);
      }
    }
    List<Pair<T>> changed = new ArrayList<>();
    for (T one : List.copyOf(added)) {
      gone.stream()
          .filter(other -> about.test(other, one))
          .findFirst()
          .ifPresent(
              other -> {
                changed.add(new Pair<>(other, one));
                gone.remove(other);
                added.remove(one);
              });
    }
    return new Change<>(List.copyOf(added), List.copyOf(gone), List.copyOf(changed));
  }

  private static <T> boolean take(List<T> from, T one, BiPredicate<T, T> same) {
    return from.stream()
        .filter(other -> same.test(other, one))
        .findFirst()
        .map(from::remove)
        .orElse(false);
  }
}
