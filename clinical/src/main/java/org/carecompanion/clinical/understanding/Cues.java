package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words of {@code context.yaml}, ready to be marked in a turn. */
final class Cues {
  private static final Set<Cue> TURNABLE = Set.of(Cue.RESOLVED, Cue.RECURRING);

  private final PhraseIndex<Cue> index = new PhraseIndex<>();
  private final Map<WordList, Set<String>> lists = new EnumMap<>(WordList.class);
  private final Clauses clauses = new Clauses(this);

  static Cues bundled() {
    return new Cues(DataFile.yaml("context.yaml", new TypeReference<>() {}));
  }

  private Cues(Map<String, List<String>> data) {
    for (Cue cue : Cue.values()) {
      list(data, cue.name()).forEach(text -> index.add(Phrase.of(text), cue));
    }
    for (WordList name : WordList.values()) {
      lists.put(name, new HashSet<>(list(data, name.name())));
    }
  }

  private static List<String> list(Map<String, List<String>> data, String name) {
    String key = name.toLowerCase(Locale.ROOT);
    return Objects.requireNonNull(data.get(key), () -> "context.yaml has no " + key);
  }

  boolean has(WordList list, String form) {
    return Objects.requireNonNull(lists.get(list)).contains(form);
  }

  /** Marks every cue of a turn, once for all its mentions. */
  Marks mark(Words words, List<Span> mentions) {
    Map<Cue, List<Span>> spans = new EnumMap<>(Cue.class);
    for (PhraseIndex.Found<Cue> found : index.in(words)) {
      if (!TURNABLE.contains(found.meaning()) || !undone(words, found.span())) {
        spans.computeIfAbsent(found.meaning(), cue -> new ArrayList<>()).add(found.span());
      }
    }
    return new Marks(words, clauses.starts(words), spans, mentions);
  }

  /** "It won't quit" is not over, "it never came back" is. */
  private boolean undone(Words words, Span span) {
    return span.first() > 0 && has(WordList.UNDONE, words.form(span.first() - 1));
  }
}
