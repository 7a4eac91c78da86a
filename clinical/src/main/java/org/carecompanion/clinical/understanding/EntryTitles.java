package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the entries of the word lists are called, for a nurse who asks what read the words. */
public final class EntryTitles {
  private static final class Shared {
    static final EntryTitles INSTANCE = new EntryTitles();
  }

  private final Map<String, String> byId = new HashMap<>();

  private EntryTitles() {
    Stream.concat(
            Stream.of("urgent.yaml"),
            DataFile.lines("lexicon/index.txt").stream().map(file -> "lexicon/" + file))
        .forEach(this::add);
  }

  private void add(String file) {
    Map<String, List<Map<String, Object>>> data = DataFile.yaml(file, new TypeReference<>() {});
    for (Map<String, Object> row : data.getOrDefault("entries", List.of()))
      byId.put(
          String.valueOf(row.getOrDefault("id", "")),
          String.valueOf(row.getOrDefault("title", "")));
  }

  /** Empty for what is no entry, such as a reading rule. */
  public static Optional<String> of(String id) {
    return Optional.ofNullable(Shared.INSTANCE.byId.get(id)).filter(title -> !title.isBlank());
  }
}
