package org.carecompanion.clinical.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.understanding.Answer;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Reading;
import org.carecompanion.clinical.understanding.Speaker;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.Urgency;

/**
 * One turn of a call that was, read as the conversation would read it now: gate, reading, findings.
 * Nothing is asked and nothing remembered. Thread-safe.
 */
public final class ReadAgain {
  private final Understanding understanding;
  private final Gate gate;

  public ReadAgain(Understanding understanding) {
    this.understanding = understanding;
    this.gate = new Gate(understanding.gate());
  }

  /**
   * What a turn answered.
   *
   * @param question the protocol's; empty if none declares it
   */
  public record About(Optional<Question> question, Asked asked) {
    public static About question(Question question) {
      return new About(Optional.of(question), question.asked());
    }

    /** What was asked, or that nothing was. */
    public static About words(Asked asked) {
      return new About(Optional.empty(), asked);
    }
  }

  /**
   * What a turn says.
   *
   * @param said whatever was asked
   * @param answered what the answer adds
   * @param unsettled whether the question would be put once more before the answer counts
   */
  public record Read(List<FindingDraft> said, List<FindingDraft> answered, boolean unsettled) {
    private static final Read NOTHING = new Read(List.of(), List.of(), false);

    static Read settled(List<FindingDraft> said, List<FindingDraft> answered) {
      return new Read(said, answered, false);
    }

    /** With what the answer adds. */
    public List<FindingDraft> all() {
      return Stream.concat(said.stream(), answered.stream()).toList();
    }
  }

  public Read read(About about, Speaker speaker, PatientTurn heard) {
    PatientTurn turn = Conversation.tidy(heard);
    Asked asked = about.asked();
    Optional<Urgency> urgency = gate.check(asked, speaker, turn);
    if (urgency.isPresent()) return alarmed(urgent(urgency.get(), asked), about, turn);
    return switch (turn) {
      case PatientTurn.Silent silent -> Read.NOTHING;
      case PatientTurn.Keyed keyed -> {
        Reading keys = understanding.readKeys(asked, keyed.digits());
        yield Read.settled(Findings.said(asked, keys), Findings.answered(asked, keys));
      }
      case PatientTurn.Spoken spoken -> {
        boolean taken = about.question().isEmpty() || Clarity.clear(spoken);
        yield taken ? spoken(about, speaker, spoken.text()) : Read.NOTHING;
      }
    };
  }

  /**
   * The gate's finding, and what else the turn says by the word lists alone: nobody waits longer.
   */
  private Read alarmed(FindingDraft fired, About about, PatientTurn turn) {
    if (about.question().isEmpty()
        || !(turn instanceof PatientTurn.Spoken spoken)
        || !Clarity.clear(spoken)) {
      return Read.settled(List.of(fired), List.of());
    }
    Question question = about.question().get();
    Reading read = understanding.byLists().read(question.asked(), spoken.text());
    Read rest = answered(question, OpenQuestion.taken(question, read, spoken.text()));
    return Read.settled(
        Stream.concat(Stream.of(fired), rest.said().stream()).toList(), rest.answered());
  }

  private Read spoken(About about, Speaker speaker, String text) {
    Reading read = understanding.read(about.asked(), speaker, text);
    return about
        .question()
        .map(question -> answered(question, OpenQuestion.taken(question, read, text)))
        .orElseGet(
            () ->
                Read.settled(
                    Findings.said(about.asked(), read), Findings.answered(about.asked(), read)));
  }

  private Read answered(Question question, Reading reading) {
    List<FindingDraft> said = Findings.besides(question, reading);
    Optional<Urgency> danger =
        reading.answer() instanceof Answer.Yes yes
            ? understanding.gate().affirmed(question.asked(), yes.words())
            : Optional.empty();
    return danger.isPresent()
        ? Read.settled(said, List.of(urgent(danger.get(), question.asked())))
        : new Read(
            said,
            Findings.answered(question.asked(), reading),
            QuestionStage.unsettled(question, reading.answer()));
  }

  private static FindingDraft urgent(Urgency urgency, Asked asked) {
    return Findings.urgent(urgency, asked.question());
  }
}
