package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How a question is put, by the words of {@code questions.yaml}. */
final class QuestionCues {
  enum Cue {
    ASKS,
    PRESUMES,
    NO_PRESUMPTION,
    ALTERNATIVES,
    OTHERS,
    FREE_OF,
    PAST_EPISODE,
    TAGS,
    OVER,
    KNOWLEDGE,
    MAY_COME
  }

  private final PhraseIndex<Cue> index = new PhraseIndex<>();
  private final Map<String, List<String>> data =
      DataFile.yaml("questions.yaml", new TypeReference<>() {});
  private final Definite definite = new Definite(data);
  private final Inversion inversion = new Inversion(data);
  private final QuestionMarks.Lists lists =
      new QuestionMarks.Lists(
          set("third_person"), set("still"), set("reports"), set("causing"), set("others_too"));

  QuestionCues() {
    for (Cue cue : Cue.values()) {
      list(cue.name().toLowerCase(Locale.ROOT)).forEach(text -> index.add(Phrase.of(text), cue));
    }
  }

  private List<String> list(String name) {
    return Objects.requireNonNull(data.get(name), () -> "questions.yaml has no " + name);
  }

  private Set<String> set(String name) {
    return Set.copyOf(list(name));
  }

  QuestionMarks mark(Words words) {
    Map<Cue, List<Span>> spans = new EnumMap<>(Cue.class);
    for (PhraseIndex.Found<Cue> found : index.in(words)) {
      spans.computeIfAbsent(found.meaning(), cue -> new ArrayList<>()).add(found.span());
    }
    inversion
        .in(words)
        .forEach(span -> spans.computeIfAbsent(Cue.ASKS, cue -> new ArrayList<>()).add(span));
    return new QuestionMarks(words, spans, lists, definite);
  }
}
