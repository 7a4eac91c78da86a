package org.carecompanion.speech.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Settings being read: what is wrong with them is gathered, so that all of it can be said at once.
 */
final class Faulty {
  private final Function<String, Optional<String>> settings;
  private final List<String> faults = new ArrayList<>();

  Faulty(Function<String, Optional<String>> settings) {
    this.settings = settings;
  }

  /** Empty also when it is blank. */
  Optional<String> get(String key) {
    return settings.apply(key).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** What fits the pattern; another value is a fault, as none is. */
  Optional<String> needed(String key, String pattern, String meaning) {
    Optional<String> value = get(key).filter(given -> given.matches(pattern));
    if (value.isEmpty()) fault(key, "must be " + meaning);
    return value;
  }

  String fitting(String key, String otherwise, String pattern, String meaning) {
    if (get(key).isEmpty()) return otherwise;
    return needed(key, pattern, meaning).orElse(otherwise);
  }

  /** Names in their order; empty if nothing is set. */
  List<String> names(String key) {
    return get(key).stream()
        .flatMap(names -> List.of(names.split("[\\s,]+")).stream())
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** Says it once. */
  void fault(String key, String what) {
    String fault = key + " " + what;
    if (!faults.contains(fault)) faults.add(fault);
  }

  void throwAll() {
    if (!faults.isEmpty()) throw new IllegalArgumentException(String.join("; ", faults));
  }
}
