package org.carecompanion.clinical.understanding.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.understanding.Mention;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/** What is left of a model's answer once everything in it that is not proven is gone. */
final class ModelAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A turn says no more; a model that finds more is rambling. */
  private static final int MOST = 6;

  private ModelAnswer() {}

  /** An answer that is not what was asked for. */
  static final class Garbage extends RuntimeException {
    private static final long serialVersionUID = 1;

    Garbage() {
      super("the model's answer is not the JSON that was asked for");
    }
  }

  /**
   * @param turn the words the quotes must stand in
   * @throws Garbage if it is no such JSON; what it says is never kept
   */
  static List<Mention> mentions(String answer, String turn) {
    JsonNode findings = parsed(answer).path("findings");
    if (!findings.isArray()) {
      throw new Garbage();
    }
    List<Mention> proven = new ArrayList<>();
    for (JsonNode finding : findings) {
      if (proven.size() < MOST) {
        mention(finding, turn).ifPresent(proven::add);
      }
    }
    return proven;
  }

  private static JsonNode parsed(String answer) {
    try {
      return JSON.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new Garbage();
    }
  }

  private static Optional<Mention> mention(JsonNode finding, String turn) {
    Optional<FindingStatus> status =
        switch (finding.path("status").asText()) {
          case "present" -> Optional.of(FindingStatus.PRESENT);
          case "uncertain" -> Optional.of(FindingStatus.UNCERTAIN);
          default -> Optional.empty(); // it may not excuse anything
        };
    Optional<Concept> concept =
        Concept.ofCode(finding.path("concept").asText()).filter(Reportable::is);
    Optional<String> quote = Quote.in(turn, finding.path("quote").asText());
    return status.isEmpty() || concept.isEmpty()
        ? Optional.empty()
        : quote.map(words -> new Mention(concept.get(), status.get(), words, "model"));
  }
}
