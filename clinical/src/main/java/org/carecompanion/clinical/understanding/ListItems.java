package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.carecompanion.clinical.understanding.Wording.Topic;

/**
 * What a list question asks for beside the symptoms known here: the ringing in "any headaches, or
 * ringing in your ears?". An answer that names it is not about the headaches.
 */
final class ListItems {
  private static final Set<String> JOINTS = Set.of("or", "and", "any");

  private final Set<String> nameless;

  ListItems() {
    Map<String, List<String>> data = DataFile.yaml("parts.yaml", new TypeReference<>() {});
    nameless = Set.copyOf(Objects.requireNonNull(data.get("nameless"), "nameless"));
  }

  /** Whether the answer names such an item. */
  boolean named(Wording question, Words answer) {
    return answer.hasAny(others(question));
  }

  private Set<String> others(Wording question) {
    Words words = question.words();
    List<Span> items = items(words);
    Set<String> others = new HashSet<>();
    if (items.size() < 2 || question.topics().isEmpty()) {
      return others;
    }
    for (Span item : items) {
      if (question.topics().stream().noneMatch(topic -> within(topic, item, words))) {
        others.addAll(words.part(item).forms());
      }
    }
    others.removeAll(nameless);
    question.topics().forEach(topic -> others.removeAll(topic.name().own()));
    return others;
  }

  private static boolean within(Topic topic, Span item, Words words) {
    boolean begins = topic.name().at() >= item.first() && topic.name().at() <= item.last();
    return begins || words.part(item).hasAny(topic.name().own());
  }

  /** The last sentence, cut at its commas and joints. */
  private static List<Span> items(Words words) {
    int first = words.size() - 1;
    while (first > 0 && words.gapBefore(first) != Words.Gap.SENTENCE) {
      first--;
    }
    List<Span> items = new ArrayList<>();
    for (int at = first + 1; first >= 0 && at <= words.size(); at++) {
      boolean cut =
          at == words.size()
              || words.gapBefore(at) != Words.Gap.SPACE
              || JOINTS.contains(words.form(at));
      if (cut) {
        items.add(new Span(first, at - 1));
        first = at;
      }
    }
    return items;
  }
}
