package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Answers that say neither yes nor no, and describe what was asked about: "any fever?" - "low
 * grade". A few words without a subject, and none of those that lead elsewhere ({@code
 * fragments.yaml}).
 */
final class Fragments {
  private static final int MOST_WORDS = 6;

  private final Set<String> elsewhere;
  private final Set<String> asking;

  Fragments() {
    Map<String, List<String>> data = DataFile.yaml("fragments.yaml", new TypeReference<>() {});
    asking = Set.copyOf(Objects.requireNonNull(data.get("asking"), "asking"));
    elsewhere = Set.copyOf(Objects.requireNonNull(data.get("elsewhere"), "elsewhere"));
  }

  /** Whether the answer is such a description of the topic. */
  boolean describes(Heard answer, Wording question, Wording.Topic topic) {
    Words words = answer.words();
    Span first = answer.marks().sentence(0);
    if (!answer.said().isEmpty()
        || first.length() > MOST_WORDS
        || answer.marks().spans(Cue.NEGATION).stream().anyMatch(first::overlaps)) {
      return false;
    }
    List<String> forms = words.part(first).forms();
    boolean other =
        forms.stream()
            .anyMatch(
                form ->
                    question.words().forms().contains(form)
                        && form.length() > 3
                        && !topic.name().own().contains(form));
    boolean asks = asking.contains(forms.getFirst());
    return !asks && !other && forms.stream().noneMatch(elsewhere::contains);
  }
}
