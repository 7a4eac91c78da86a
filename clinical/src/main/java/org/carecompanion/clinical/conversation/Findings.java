package org.carecompanion.clinical.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.FindingDraft.Noticed;
import org.carecompanion.clinical.conversation.FindingDraft.Proof;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.understanding.Answer;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Measure;
import org.carecompanion.clinical.understanding.Mention;
import org.carecompanion.clinical.understanding.Reading;
import org.carecompanion.clinical.understanding.Urgency;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Quantity;

/**
 * Makes findings from what was read, each with its proof: the one place that does, for live turns,
 * replay and evaluation.
 */
public final class Findings {
  private static final String READ_AS_ANSWER = "answer";

  private Findings() {}

  /** Everything a turn says: what was spoken of, what was measured, and the answer. */
  public static List<FindingDraft> of(Asked asked, Reading reading) {
    return Stream.concat(said(asked, reading).stream(), answered(asked, reading).stream()).toList();
  }

  /** What was spoken of and what was measured, whatever was asked. */
  static List<FindingDraft> said(Asked asked, Reading reading) {
    List<FindingDraft> measured = ToldNumbers.of(asked, reading);
    List<FindingDraft> all = new ArrayList<>();
    reading.mentions().stream()
        .map(mention -> mention(mention, asked.question()))
        .filter(finding -> measured.stream().noneMatch(number -> tells(number, finding)))
        .filter(finding -> !(scored(reading) && finding.concept() == Concept.PAIN))
        .forEach(all::add);
    all.addAll(measured);
    return List.copyOf(all);
  }

  /** The same without what an answer in own words will say itself. */
  static List<FindingDraft> besides(Question question, Reading reading) {
    boolean inOwnWords = reading.answer() instanceof Answer.OwnWords;
    return said(question.asked(), reading).stream()
        .filter(found -> !(inOwnWords && question.concepts().contains(found.concept())))
        .toList();
  }

  /** What the answer adds to what was said. */
  static List<FindingDraft> answered(Asked asked, Reading reading) {
    return answered(asked, reading, said(asked, reading));
  }

  /** A number says more than the words around it: "a fever of 99", "I threw up once". */
  private static boolean tells(FindingDraft number, FindingDraft finding) {
    if (finding.status() != FindingStatus.PRESENT || number.concept() == Concept.PAIN) {
      return finding.concept() == number.concept();
    }
    return finding.concept().isKindOf(number.concept())
        || number.concept().isKindOf(finding.concept());
  }

  private static boolean scored(Reading reading) {
    return reading.answer() instanceof Answer.Score;
  }

  private static List<FindingDraft> answered(
      Asked asked, Reading reading, List<FindingDraft> said) {
    return switch (reading.answer()) {
      case Answer.Yes yes -> settled(asked, FindingStatus.PRESENT, yes.words(), said);
      case Answer.No no -> settled(asked, FindingStatus.ABSENT, no.words(), said);
      case Answer.Unsure unsure -> settled(asked, FindingStatus.UNCERTAIN, unsure.words(), said);
      case Answer.Score score -> List.of(pain(score.value(), asked.question(), score.words()));
      case Answer.Chosen chosen -> chosen(asked, chosen);
      case Answer.OwnWords own -> ownWords(asked, own, said);
      case Answer.Amount amount -> List.of(); // among what was measured
      case Answer.SameScore same -> List.of();
      case Answer.NotUnderstood none -> List.of();
    };
  }

  /** What a plain answer settles that its words did not name. */
  private static List<FindingDraft> settled(
      Asked asked, FindingStatus status, String words, List<FindingDraft> said) {
    boolean symptom =
        asked.expected() instanceof Expected.YesNo || asked.expected() instanceof Expected.Concern;
    boolean turned =
        said.stream().anyMatch(finding -> finding.proof().readBy().equals(Mention.TURNED));
    if (!symptom || turned || asked.concepts().isEmpty()) {
      return List.of();
    }
    Stream<Concept> about =
        status == FindingStatus.ABSENT
            ? asked.concepts().stream()
                .filter(concept -> !named(asked, said) && !spokenOf(concept, said))
            : asked.concepts().stream().limit(told(asked, status, said) ? 0 : 1);
    return about.map(concept -> answer(concept, status, asked.question(), words)).toList();
  }

  /** "No fever" to "fever or chills?" denies what it names, and leaves the rest open. */
  private static boolean named(Asked asked, List<FindingDraft> said) {
    return told(asked, FindingStatus.ABSENT, said);
  }

  private static boolean told(Asked asked, FindingStatus status, List<FindingDraft> said) {
    return said.stream()
        .filter(finding -> finding.status() == status)
        .anyMatch(finding -> asked.concepts().stream().anyMatch(finding.concept()::isKindOf));
  }

  private static boolean spokenOf(Concept concept, List<FindingDraft> said) {
    return said.stream().anyMatch(finding -> finding.concept().isKindOf(concept));
  }

  private static List<FindingDraft> chosen(Asked asked, Answer.Chosen chosen) {
    return asked.expected() instanceof Expected.Choice choice
        ? choice.options().stream()
            .filter(option -> option.id().equals(chosen.option()))
            .map(Expected.Option::means)
            .filter(means -> means.status() != FindingStatus.ABSENT)
            .map(
                means ->
                    answer(
                        means.concept().orElse(asked.concepts().getFirst()),
                        means.status(),
                        asked.question(),
                        chosen.words()))
            .toList()
        : List.of();
  }

  /**
   * Words that name a symptom are that symptom's finding; any others are a concern of their own.
   */
  private static List<FindingDraft> ownWords(
      Asked asked, Answer.OwnWords own, List<FindingDraft> said) {
    boolean named =
        said.stream()
            .anyMatch(
                finding ->
                    finding.status() == FindingStatus.PRESENT
                        && !asked.concepts().contains(finding.concept()));
    return named || asked.concepts().isEmpty()
        ? List.of()
        : List.of(
            answer(
                asked.concepts().getFirst(), FindingStatus.PRESENT, asked.question(), own.words()));
  }

  /** What the urgent gate fired on. */
  public static FindingDraft urgent(Urgency urgency, String question) {
    return new FindingDraft(
        urgency.concept(),
        FindingStatus.PRESENT,
        Optional.empty(),
        Noticed.URGENT_GATE,
        new Proof(urgency.words(), question, urgency.entry()));
  }

  static FindingDraft mention(Mention mention, String question) {
    return new FindingDraft(
        mention.concept(),
        mention.status(),
        Optional.empty(),
        Noticed.OWN_WORDS,
        new Proof(mention.words(), question, mention.entry()));
  }

  static FindingDraft answer(
      Concept concept, FindingStatus status, Question question, String words) {
    return answer(concept, status, question.id(), words);
  }

  private static FindingDraft answer(
      Concept concept, FindingStatus status, String question, String words) {
    return new FindingDraft(
        concept,
        status,
        Optional.empty(),
        Noticed.ANSWER,
        new Proof(words, question, READ_AS_ANSWER));
  }

  static FindingDraft pain(int score, Question question, String words) {
    return pain(score, question.id(), words);
  }

  static FindingDraft pain(int score, String question, String words) {
    return new FindingDraft(
        Concept.PAIN,
        score > 0 ? FindingStatus.PRESENT : FindingStatus.ABSENT,
        Optional.of(Quantity.score(score)),
        Noticed.ANSWER,
        new Proof(words, question, READ_AS_ANSWER));
  }

  static FindingDraft measured(Answer.Amount amount, Question question) {
    Measure measure = amount.measure();
    return new FindingDraft(
        question.concepts().getFirst(),
        measure.status(),
        Optional.of(measure.quantity()),
        Noticed.ANSWER,
        new Proof(amount.words(), question.id(), READ_AS_ANSWER));
  }

  static FindingDraft unanswered(Question question, String words) {
    return new FindingDraft(
        Concept.UNANSWERED,
        FindingStatus.PRESENT,
        Optional.empty(),
        Noticed.NO_ANSWER,
        new Proof(words, question.id(), "no answer"));
  }

  /** The same thing said twice in a call is one finding. */
  static String key(FindingDraft finding) {
    return finding.concept().code() + ":" + finding.status().code();
  }

  static boolean worrying(FindingDraft finding) {
    boolean stands =
        finding.status() == FindingStatus.PRESENT || finding.status() == FindingStatus.UNCERTAIN;
    return stands && finding.concept() != Concept.PAIN && finding.concept() != Concept.UNANSWERED;
  }
}
