package org.carecompanion.simulator.patient;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carecompanion.simulator.patient.Patient.Person;
import org.carecompanion.simulator.patient.Reaction.HangsUp;
import org.carecompanion.simulator.patient.Reaction.Presses;
import org.carecompanion.simulator.patient.Reaction.Says;
import org.carecompanion.simulator.patient.Reaction.StaysSilent;
import org.carecompanion.simulator.patient.Reaction.Then;

/**
 * Reads answers by topic. One answer is plain words, or a mapping: {@code say} or {@code press}
 * (with {@code after}, {@code confidence}, {@code then: hang_up}), {@code silent: true}, or {@code
 * hang_up: true}. A topic has one answer, or a list for the first, second ... time it is asked.
 * {@code {full_name}}, {@code {birth_date}} and {@code {birth_digits}} stand for the person's own.
 */
final class AnswerReader {
  private final Manner manner;
  private final Person person;

  AnswerReader(Manner manner, Person person) {
    this.manner = manner;
    this.person = person;
  }

  Map<Topic, List<Reaction>> readAll(Fields fields) {
    Map<Topic, List<Reaction>> answers = new EnumMap<>(Topic.class);
    fields
        .each()
        .forEach(
            (label, node) -> {
              Topic topic =
                  Topic.of(label).orElseThrow(() -> fields.invalid("no topic '" + label + "'"));
              answers.put(topic, read(label, node));
            });
    return answers;
  }

  private List<Reaction> read(String topic, JsonNode node) {
    if (!node.isArray()) {
      return List.of(readOne(topic, node));
    }
    List<Reaction> reactions = new ArrayList<>();
    node.forEach(one -> reactions.add(readOne(topic, one)));
    return List.copyOf(reactions);
  }

  private Reaction readOne(String topic, JsonNode node) {
    if (node.isTextual()) {
      return new Says(words(node.asText()), manner.hesitation(), manner.confidence(), Then.STAYS);
    }
    Fields fields = new Fields(person.givenName() + "'s answer to " + topic, node);
    double usual = manner.hesitation().toMillis() / 1000.0;
    Duration after = PatientReader.seconds(fields.number("after", usual));
    Reaction reaction;
    if (fields.find("say").isPresent()) {
      Then then = fields.find("then").isPresent() ? then(fields) : Then.STAYS;
      double confidence = fields.number("confidence", manner.confidence());
      reaction = new Says(words(fields.text("say")), after, confidence, then);
    } else if (fields.find("press").isPresent()) {
      reaction = new Presses(filled(fields.text("press")), after);
    } else if (fields.find("hang_up").isPresent()) {
      reaction = new HangsUp(after);
    } else if (fields.find("silent").isPresent()) {
      reaction = new StaysSilent();
    } else {
      throw fields.invalid("needs say, press, silent or hang_up");
    }
    fields.nothingElse();
    return reaction;
  }

  private static Then then(Fields fields) {
    return switch (fields.text("then")) {
      case "hang_up" -> Then.HANGS_UP;
      case "stay" -> Then.STAYS;
      default -> throw fields.invalid("then is stay or hang_up");
    };
  }

  private Utterance words(String text) {
    return Utterance.parse(filled(text), manner.pace());
  }

  private String filled(String text) {
    return text.replace("{full_name}", person.givenName() + " " + person.familyName())
        .replace("{given_name}", person.givenName())
        .replace("{birth_date}", SpokenDate.words(person.dateOfBirth()))
        .replace("{birth_digits}", SpokenDate.digits(person.dateOfBirth()));
  }
}
