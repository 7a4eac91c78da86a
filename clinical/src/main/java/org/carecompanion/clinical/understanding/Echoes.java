package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carecompanion.clinical.understanding.Wording.Topic;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * Complaints of the question that its answer takes up: "any burning when you pee?" - "there's
 * burning, but no blood" ({@code parts.yaml}).
 */
final class Echoes {
  private final List<String> complaints;
  private final Context context;

  Echoes(Context context) {
    this.context = context;
    Map<String, List<String>> data = DataFile.yaml("parts.yaml", new TypeReference<>() {});
    complaints = Objects.requireNonNull(data.get("complaints"), "complaints");
  }

  /** Present or uncertain, if the answer says so of such a complaint. */
  Optional<FindingStatus> status(Heard answer, Topic topic) {
    List<String> asked =
        complaints.stream()
            .filter(stem -> topic.name().own().stream().anyMatch(form -> form.startsWith(stem)))
            .toList();
    Words words = answer.words();
    return IntStream.range(0, asked.isEmpty() ? 0 : words.size())
        .filter(at -> asked.stream().anyMatch(words.form(at)::startsWith))
        .mapToObj(at -> Context.Place.of(new Span(at, at)))
        .map(place -> context.status(answer.marks(), place, answer.speaker()))
        .filter(status -> status == FindingStatus.PRESENT || status == FindingStatus.UNCERTAIN)
        .findFirst();
  }
}
