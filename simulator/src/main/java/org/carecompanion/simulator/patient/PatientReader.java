package org.carecompanion.simulator.patient;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.carecompanion.simulator.patient.Patient.Conduct;
import org.carecompanion.simulator.patient.Patient.Contact;
import org.carecompanion.simulator.patient.Patient.Operation;
import org.carecompanion.simulator.patient.Patient.Person;
import org.carecompanion.simulator.patient.Patient.Recording;
import org.carecompanion.simulator.patient.Patient.Voicemail;

/** Makes a patient of a YAML tree. */
final class PatientReader {
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final double RINGS_SECONDS = 5;

  private final JsonNode ordinaryAnswers;

  /** {@code ordinaryAnswers} are given to every topic that a patient's own file leaves out. */
  PatientReader(JsonNode ordinaryAnswers) {
    this.ordinaryAnswers = ordinaryAnswers;
  }

  /**
   * Reads one patient.
   *
   * @throws PatientInvalid naming what is wrong, and where
   */
  Patient read(String key, JsonNode tree) {
    Fields fields = new Fields(key, tree);
    Person person = person(fields.within("person"));
    Patient patient =
        new Patient(
            key,
            person,
            operation(fields.within("operation")),
            conduct(fields.within("conduct"), person),
            expectation(fields.within("expect")));
    fields.nothingElse();
    return patient;
  }

  private static Person person(Fields fields) {
    String number = fields.text("number");
    if (!E164.matcher(number).matches()) {
      throw fields.invalid("number is not E.164");
    }
    List<String> canaryWords = texts(fields.need("canary_words"));
    try {
      LocalDate born = LocalDate.parse(fields.text("date_of_birth"));
      Contact contact =
          new Contact(
              number,
              agreed(fields, "voicemail_consent") ? Voicemail.AGREED : Voicemail.NOT_AGREED,
              agreed(fields, "recording_consent") ? Recording.AGREED : Recording.NOT_AGREED);
      Person person =
          new Person(
              fields.text("given_name"), fields.text("family_name"), born, contact, canaryWords);
      fields.nothingElse();
      return person;
    } catch (DateTimeException e) {
      throw fields.invalid("date_of_birth is not a date such as 1951-03-04");
    }
  }

  private static boolean agreed(Fields fields, String to) {
    return fields.find(to).map(JsonNode::asBoolean).orElse(false);
  }

  private static Operation operation(Fields fields) {
    Operation operation =
        new Operation(
            fields.text("procedure_family"),
            fields.text("procedure"),
            fields.text("side"),
            (int) fields.number("post_operative_day", 0));
    fields.nothingElse();
    return operation;
  }

  private Conduct conduct(Fields fields, Person person) {
    PhoneHabit phone = phone(fields.within("phone"));
    Manner manner =
        fields.find("manner").isPresent() ? Manner.read(fields.within("manner")) : Manner.ORDINARY;
    AnswerReader reader = new AnswerReader(manner, person);
    Map<Topic, List<Reaction>> answers =
        reader.readAll(new Fields("ordinary answers", ordinaryAnswers));
    if (fields.find("answers").isPresent()) {
      answers.putAll(reader.readAll(fields.within("answers")));
    }
    fields.nothingElse();
    return new Conduct(phone, answers, manner.onTheLine());
  }

  private static PhoneHabit phone(Fields fields) {
    Duration rings = seconds(fields.number("rings", RINGS_SECONDS));
    String then = fields.text("then");
    PhoneHabit habit =
        switch (then) {
          case "picks_up" -> new PhoneHabit.PicksUp(rings);
          case "voicemail" -> new PhoneHabit.Voicemail(rings, fields.text("greeting"));
          case "busy" -> new PhoneHabit.Busy();
          case "rings_out" -> new PhoneHabit.RingsOut();
          case "unreachable" -> new PhoneHabit.Unreachable();
          default -> throw fields.invalid("'" + then + "' is nothing a phone does");
        };
    fields.nothingElse();
    return habit;
  }

  private static Expectation expectation(Fields fields) {
    List<Expectation.Finding> findings = new ArrayList<>();
    for (JsonNode node : fields.need("findings")) {
      Fields finding = new Fields("expect.findings", node);
      findings.add(new Expectation.Finding(finding.text("concept"), finding.text("status")));
      finding.nothingElse();
    }
    List<Expectation.Alert> alerts = new ArrayList<>();
    for (JsonNode node : fields.need("alerts")) {
      Fields alert = new Fields("expect.alerts", node);
      alerts.add(new Expectation.Alert(alert.text("rule"), alert.text("severity")));
      alert.nothingElse();
    }
    Expectation expectation =
        new Expectation(
            fields.find("call_type").map(JsonNode::asText).orElse(Expectation.FOLLOW_UP),
            fields.text("outcome"),
            findings,
            alerts,
            texts(fields.need("follow_ups")));
    fields.nothingElse();
    return expectation;
  }

  static Duration seconds(double seconds) {
    return Duration.ofMillis((long) (seconds * 1000));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.asText()));
    return List.copyOf(texts);
  }
}
