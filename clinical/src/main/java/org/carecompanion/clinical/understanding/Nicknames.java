package org.carecompanion.clinical.understanding;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which given names are one name: a small data file, not a guess by likeness. */
final class Nicknames {
  private final List<Set<String>> groups;

  Nicknames() {
    groups =
        DataFile.lines("nicknames.tsv").stream()
            .map(line -> Set.copyOf(new HashSet<>(Arrays.asList(line.split("[\\s]+")))))
            .toList();
  }

  /** Whether it is a given name at all. */
  boolean knows(String name) {
    return groups.stream().anyMatch(group -> group.contains(name));
  }

  boolean same(String one, String other) {
    return one.equals(other)
        || groups.stream().anyMatch(group -> group.contains(one) && group.contains(other));
  }
}
