package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists of {@code scores.yaml}. */
final class PainWords {
  private final Map<String, PhraseList> phrases = new HashMap<>();
  private final Map<String, Set<String>> forms = new HashMap<>();
  private final Map<String, Integer> soundsLike;

  PainWords() {
    Map<String, List<String>> lists = DataFile.yaml("scores.yaml", new TypeReference<>() {});
    lists.forEach(
        (name, list) -> {
          phrases.put(name, PhraseList.of(list));
          forms.put(name, Set.copyOf(list));
        });
    except("past", lists);
    except("question_past", lists);
    except("label", lists);
    except("rating", lists);
    except("corrections", lists);
    except("disagrees", lists);
    soundsLike =
        Objects.requireNonNull(lists.get("sounds_like")).stream()
            .map(pair -> pair.split(" "))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.parseInt(pair[1])));
  }

  /** What looks like a phrase of the list and is none stands in a list of its own. */
  private void except(String name, Map<String, List<String>> lists) {
    List<String> others = Objects.requireNonNull(lists.get(name + "_except"));
    PhraseList list = phrases(name);
    phrases.put(name, new PhraseList(list.phrases(), Phrase.all(others)));
  }

  PhraseList phrases(String name) {
    return Objects.requireNonNull(phrases.get(name), () -> "scores.yaml has no " + name);
  }

  boolean in(String list, Words words) {
    return phrases(list).standIn(words);
  }

  boolean lists(String list, String form) {
    return Objects.requireNonNull(forms.get(list), () -> "scores.yaml has no " + list)
        .contains(form);
  }

  /** Numbers by the words the recogniser hears for them. */
  Map<String, Integer> soundsLike() {
    return soundsLike;
  }
}
