package org.carecompanion.clinical.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.conversation.Ending;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.summary.CallRows.Put;
import org.carecompanion.clinical.summary.CallRows.Stand;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * How everything stands that the protocol asks about on the day of a call, and everything that was
 * said without being asked; a pure function of the call's rows. What was not asked, or asked and
 * not answered, is never absent.
 */
public final class SlotTable {
  /** What stands firmer decides, where two things were said that are equally bad. */
  private static final List<FindingStatus> FIRMEST_FIRST =
      List.of(
          FindingStatus.PRESENT,
          FindingStatus.UNCERTAIN,
          FindingStatus.HISTORICAL,
          FindingStatus.ABSENT,
          FindingStatus.CONDITIONAL,
          FindingStatus.OTHER_PERSON,
          FindingStatus.NOT_A_MENTION,
          FindingStatus.NOT_ASKED);

  /** A later denial cancels nothing; of two that say the same the first is the proof. */
  private static final Comparator<Finding> DECIDING_FIRST =
      Comparator.comparing((Finding f) -> f.judged().severity())
          .reversed()
          .thenComparing(f -> FIRMEST_FIRST.indexOf(f.judged().status()))
          .thenComparing(f -> f.evidence().turn());

  private final CallRows rows;

  private SlotTable(CallRows rows) {
    this.rows = rows;
  }

  /** Worst first; within the same, in the order of the protocol. */
  public static List<Slot> of(CallRows rows) {
    SlotTable table = new SlotTable(rows);
    List<Slot> asked = table.askedAbout().map(table::slot).toList();
    Stream<Slot> unasked = table.ownWords(asked).map(table::slot);
    return Stream.concat(asked.stream(), unasked).sorted(Slot.WORST_FIRST).toList();
  }

  /**
   * For reading: what was said once stands in one row, at the question that asks about it, even if
   * it was a narrower kind of that; a question that is only put when something else came up is not
   * missed when nothing did.
   */
  public static List<Slot> eachOnce(List<Slot> slots) {
    List<Finding> atQuestions =
        slots.stream()
            .filter(slot -> slot.question().isPresent())
            .flatMap(slot -> slot.finding().stream())
            .toList();
    return slots.stream()
        .filter(slot -> slot.status() != SlotStatus.NOT_ASKED || !slot.onlyIfNeeded())
        .filter(
            slot ->
                slot.question().isPresent()
                    || slot.finding().filter(atQuestions::contains).isEmpty())
        .toList();
  }

  private Stream<Subject> askedAbout() {
    Map<Object, Subject> subjects = new LinkedHashMap<>();
    for (Question question : rows.questions()) {
      if (Subject.Measure.measures(question))
        subjects.put(question.id(), new Subject.Measure(question));
      else
        question
            .concepts()
            .forEach(
                concept ->
                    subjects.computeIfAbsent(
                        concept, c -> new Subject.Symptom(concept, asking(concept))));
    }
    return subjects.values().stream();
  }

  private List<Question> asking(Concept concept) {
    return rows.questions().stream()
        .filter(question -> !Subject.Measure.measures(question))
        .filter(question -> question.concepts().contains(concept))
        .toList();
  }

  /** Every concept that was spoken of and has no slot of its own yet. */
  private Stream<Subject> ownWords(List<Slot> asked) {
    return rows.findings().stream()
        .filter(finding -> finding.judged().concept() != Concept.UNANSWERED)
        .filter(finding -> asked.stream().noneMatch(slot -> isAbout(slot, finding)))
        .map(finding -> finding.judged().concept())
        .distinct()
        .map(concept -> new Subject.Symptom(concept, List.of()));
  }

  private static boolean isAbout(Slot slot, Finding finding) {
    return slot.concept().equals(Optional.of(finding.judged().concept()))
        && slot.basis().findings().contains(finding);
  }

  private Slot slot(Subject subject) {
    List<Finding> findings =
        rows.findings().stream().filter(subject::isSpokenOfBy).sorted(DECIDING_FIRST).toList();
    Optional<ConversationState.Given> kept =
        subject.questions().stream().flatMap(question -> kept(question).stream()).findFirst();
    Optional<Question> question =
        subject.questions().stream()
            .filter(q -> rows.put(q.id()))
            .findFirst()
            .or(() -> subject.questions().stream().findFirst());
    SlotStatus status = status(subject, findings, kept);
    Optional<Put> asked =
        status == SlotStatus.NOT_ASKED ? Optional.empty() : asked(question, findings);
    return new Slot(subject.concept(), question, status, new Slot.Basis(findings, kept, asked));
  }

  private Optional<ConversationState.Given> kept(Question question) {
    return rows.state().map(state -> state.memory().answers().get(question.id()));
  }

  /** What had been put before the words that decide; without words, how it was put last. */
  private Optional<Put> asked(Optional<Question> question, List<Finding> findings) {
    if (findings.isEmpty()) return question.flatMap(q -> rows.lastPut(q.id(), Integer.MAX_VALUE));
    Finding proof = findings.getFirst();
    return proof.evidence().question().flatMap(id -> rows.lastPut(id, proof.evidence().turn()));
  }

  private SlotStatus status(
      Subject subject, List<Finding> findings, Optional<ConversationState.Given> kept) {
    boolean chosen = kept.filter(k -> k.kind() == ConversationState.Given.Kind.CHOICE).isPresent();
    if (chosen) return SlotStatus.ANSWERED;
    if (!findings.isEmpty()) return ofFinding(subject, findings.getFirst());
    return kept.map(answer -> ofKept(subject, answer)).orElseGet(() -> unanswered(subject));
  }

  /** A temperature beside a fever is a fever; a score is the answer itself. */
  private static SlotStatus ofFinding(Subject subject, Finding finding) {
    if (finding.judged().concept() == Concept.UNANSWERED) return SlotStatus.UNANSWERED;
    return subject instanceof Subject.Measure && finding.judged().value().isPresent()
        ? SlotStatus.ANSWERED
        : SlotStatus.of(finding.judged().status());
  }

  private static SlotStatus ofKept(Subject subject, ConversationState.Given kept) {
    return switch (kept.kind()) {
      case YES -> affirmed(subject);
      case NO -> oneOfSeveral(subject) ? SlotStatus.UNANSWERED : SlotStatus.ABSENT;
      case UNCERTAIN -> SlotStatus.UNCERTAIN;
      case SCORE, CHOICE, WORDS, AMOUNT -> SlotStatus.ANSWERED;
      case UNANSWERED -> SlotStatus.UNANSWERED;
    };
  }

  /**
   * "Fever or chills?" "Yes", or "no fever": which of them it was, its finding says; the other
   * stays open.
   */
  private static SlotStatus affirmed(Subject subject) {
    return oneOfSeveral(subject) ? SlotStatus.UNANSWERED : SlotStatus.PRESENT;
  }

  private static boolean oneOfSeveral(Subject subject) {
    return subject instanceof Subject.Symptom symptom
        && symptom.questions().stream().anyMatch(question -> question.concepts().size() > 1);
  }

  private SlotStatus unanswered(Subject subject) {
    List<SlotStatus> open = new ArrayList<>();
    for (Question question : subject.questions()) open.add(without(question));
    return open.stream().min(Comparator.naturalOrder()).orElse(SlotStatus.NOT_ASKED);
  }

  private SlotStatus without(Question question) {
    if (!rows.put(question.id())) return SlotStatus.NOT_ASKED;
    boolean open = rows.state().filter(state -> state.question().equals(question.id())).isPresent();
    boolean overtaken =
        rows.state().flatMap(ConversationState::ended).filter(e -> e == Ending.URGENT).isPresent();
    if (open && overtaken) return SlotStatus.NOT_ASKED;
    return open && rows.stand() == Stand.GOING_ON ? SlotStatus.BEING_ASKED : SlotStatus.UNANSWERED;
  }
}
