package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The word lists of {@code identity.yaml}. */
final class IdentityWords {
  private final Map<String, List<String>> lists =
      DataFile.yaml("identity.yaml", new TypeReference<>() {});

  PhraseList phrases(String name) {
    return PhraseList.of(list(name));
  }

  /** Without those that stand in a phrase of the other list. */
  PhraseList phrases(String name, String except) {
    return new PhraseList(Phrase.all(list(name)), Phrase.all(list(except)));
  }

  Set<String> words(String name) {
    return Set.copyOf(list(name));
  }

  private List<String> list(String name) {
    return Objects.requireNonNull(lists.get(name), () -> "identity.yaml has no " + name);
  }
}
