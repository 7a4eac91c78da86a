package org.carecompanion.simulator.patient;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.simulator.patient.Asked.About;
import org.carecompanion.simulator.patient.Asked.OnceMore;
import org.carecompanion.simulator.patient.Asked.Unclear;
import org.carecompanion.simulator.patient.Reaction.Says;
import org.carecompanion.simulator.patient.Reaction.Then;

/** A patient during one call: remembers what was asked how often. Not for several threads. */
final class PatientOnLine implements Callee {
  private static final Reaction PARDON =
      new Says(
          Utterance.parse("Sorry, could you say that again?", new Pace.Natural(150)),
          Duration.ofSeconds(1),
          0.93,
          Then.STAYS);

  private final Patient patient;
  private final TopicRecogniser recogniser;
  private final Map<Topic, Integer> asked = new EnumMap<>(Topic.class);
  private Optional<Topic> last = Optional.empty();

  PatientOnLine(Patient patient, TopicRecogniser recogniser) {
    this.patient = patient;
    this.recogniser = recogniser;
  }

  @Override
  public String greeting() {
    return "Hello?";
  }

  @Override
  public Nature nature() {
    return Nature.HUMAN;
  }

  @Override
  public boolean understands(String prompt) {
    return switch (recogniser.recognise(prompt)) {
      case About about -> true;
      case OnceMore again -> last.isPresent();
      case Unclear unclear -> false;
    };
  }

  @Override
  public LineHabits onTheLine() {
    return patient.conduct().onTheLine();
  }

  @Override
  public Response respond(String prompt, Duration sinceAnswer) {
    Optional<Topic> topic =
        switch (recogniser.recognise(prompt)) {
          case About about -> Optional.of(about.topic());
          case OnceMore again -> last;
          case Unclear unclear -> Optional.empty();
        };
    last = topic.or(() -> last);
    return new Response(topic, topic.map(this::answer).orElse(PARDON));
  }

  private Reaction answer(Topic topic) {
    List<Reaction> answers = patient.conduct().answers().getOrDefault(topic, List.of(PARDON));
    int times = asked.merge(topic, 1, Integer::sum);
    return answers.get(Math.min(times, answers.size()) - 1);
  }
}
