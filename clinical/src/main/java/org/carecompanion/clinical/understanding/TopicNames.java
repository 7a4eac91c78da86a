package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carecompanion.clinical.understanding.Wording.Name;
import org.carecompanion.domain.finding.Concept;

/** How a question calls each thing it asks about, so that an answer may call it the same. */
final class TopicNames {
  private final Set<String> nameless;

  TopicNames() {
    Map<String, List<String>> data = DataFile.yaml("parts.yaml", new TypeReference<>() {});
    nameless = Set.copyOf(Objects.requireNonNull(data.get("nameless"), "nameless"));
  }

  /**
   * A word belongs to the shortest of the hits it stands in.
   *
   * @param hits everything the question names
   */
  Name of(Lexicon.Hit hit, Words question, List<Lexicon.Hit> hits) {
    Set<String> own =
        IntStream.rangeClosed(hit.span().first(), hit.span().last())
            .filter(at -> hits.stream().noneMatch(other -> closer(other, hit, at)))
            .mapToObj(question::form)
            .filter(form -> !nameless.contains(form))
            .collect(Collectors.toSet());
    return new Name(hit.span().first(), own);
  }

  private static boolean closer(Lexicon.Hit other, Lexicon.Hit hit, int at) {
    Concept concept = hit.entry().concept();
    Concept another = other.entry().concept();
    return !another.isKindOf(concept)
        && !concept.isKindOf(another)
        && other.span().overlaps(new Span(at, at))
        && other.span().length() < hit.span().length();
  }
}
