package org.carecompanion.clinical.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.domain.finding.FindingStatus.ABSENT;
import static org.carecompanion.domain.finding.FindingStatus.PRESENT;
import static org.carecompanion.domain.finding.FindingStatus.UNCERTAIN;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.CallContext;
import org.carecompanion.clinical.conversation.Conversation;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.Noted;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Reply;
import org.carecompanion.clinical.evaluation.LabelledFile.Row;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.TriageTables;
import org.carecompanion.clinical.triage.Triage;
import org.carecompanion.clinical.triage.TriageContext;
import org.carecompanion.clinical.understanding.Answer;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Expected.PainMeasure;
import org.carecompanion.clinical.understanding.Mention;
import org.carecompanion.clinical.understanding.Person;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is scored is what a live turn says: the same rows through both. */
class BothWaysTest {
  private static final Path TABLES = Path.of("src/test/resources/understanding");
  private static final int DAY = 5;

  /** What question and answer say only together. */
  private static final String PAIR = "pair:";

  /** Questions no protocol puts: about other people, or what may come. */
  private static final String FRAMED = "framed";

  private static final String ANSWERED = "pair:asked";

  private static final Protocols PROTOCOLS = Protocols.bundled();
  private static final Conversation CONVERSATION = new Conversation(PROTOCOLS);

  @TestFactory
  Stream<DynamicTest> a_score_is_the_answer_to_the_live_question() throws Exception {
    List<String[]> rows = rows("pain.tsv", "How bad is your pain right now?");
    assertThat(rows).hasSizeGreaterThan(50);
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(row[1], () -> sameScore(row[0], row[1])));
  }

  private static void sameScore(String question, String said) {
    Asked live =
        new Asked("pain", new Expected.PainScore(PainMeasure.NOW), List.of(Concept.PAIN), question);
    Answer answer = Understanding.shared().read(live, said).answer();
    String score = answer instanceof Answer.Score given ? String.valueOf(given.value()) : "";
    String file = "question\tanswer\tcurrent\tworst\n%s\t%s\t\t\n".formatted(question, said);
    assertThat(new PainEvaluation().read(only(file, new PainEvaluation())).label())
        .isEqualTo(score);
  }

  @TestFactory
  Stream<DynamicTest> a_match_is_what_lets_somebody_into_the_call() throws Exception {
    List<String[]> rows = rows("identity.tsv", "");
    assertThat(rows).hasSizeGreaterThan(200);
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(row[0] + ": " + row[2], () -> sameVerdict(row)));
  }

  private static void sameVerdict(String[] row) {
    String file =
        "expected_name\texpected_dob\tutterance\tverdict\n%s\t%s\t%s\tmatch\n"
            .formatted(row[0], row[1], row[2]);
    Row only = only(file, new IdentityEvaluation());
    String verdict = new IdentityEvaluation().read(only).label();
    Person person = Person.named(row[0], java.time.LocalDate.parse(row[1]));
    Protocol protocol = PROTOCOLS.find("knee-hip", 1).orElseThrow();
    CallContext context = LiveTurn.context(person, 5);
    Reply begun = CONVERSATION.begin(context, protocol);
    Reply reply = CONVERSATION.step(context, begun.next(), PatientTurn.Spoken.of(row[2]));
    boolean held = reply.noted().stream().anyMatch(Noted.IdentityHeld.class::isInstance);
    assertThat(held).isEqualTo(verdict.toUpperCase(Locale.ROOT).equals("MATCH"));
  }

  /**
   * What was said counts the same. A question of a protocol is declared, so what its answer settles
   * is declared too (decision 0022): a call may ask once more, or stay more careful, and never
   * denies what evaluation takes for there.
   */
  @TestFactory
  Stream<DynamicTest> a_symptom_stands_in_a_call_as_it_is_scored() throws Exception {
    List<String[]> rows = pairs();
    assertThat(rows).hasSizeGreaterThan(140);
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(row[1] + " " + row[2], () -> sameStatus(row)));
  }

  private static void sameStatus(String[] row) {
    Concept concept = Concept.ofCode(row[3]).orElseThrow();
    LiveTurn live = LiveTurn.of(row[1], row[2], DAY);
    List<FindingStatus> said =
        live.found().stream()
            .filter(finding -> finding.concept().isKindOf(concept))
            .map(FindingDraft::status)
            .toList();
    boolean danger = said.isEmpty() || said.contains(PRESENT);
    if (live.then() == LiveTurn.Then.STOPPED && danger) return; // the gate takes any yes for now
    Prediction scored = predicted(row);
    FindingStatus status = FindingStatus.valueOf(scored.label().toUpperCase(Locale.ROOT));
    if (status == FindingStatus.NOT_A_MENTION) assertThat(said).doesNotContain(PRESENT, UNCERTAIN);
    else if (!scored.rule().equals(ANSWERED)) assertThat(said).contains(status);
    else if (status == PRESENT || status == UNCERTAIN) assertThat(said).doesNotContain(ABSENT);
    else if (live.then() == LiveTurn.Then.ASKED_AGAIN) assertThat(said).doesNotContain(ABSENT);
    else if (plainly(row)) assertThat(said).containsAnyOf(status, UNCERTAIN);
  }

  /** A no, and nothing else, to everything that was asked. */
  private static boolean plainly(String[] row) {
    return read(row).stream()
        .allMatch(mention -> mention.entry().equals(ANSWERED) && mention.status() == ABSENT);
  }

  private static Prediction predicted(String[] row) {
    String file =
        "prior_turn\tanswer\tsymptom\tstatus\n%s\t%s\t%s\tpresent\n"
            .formatted(row[1], row[2], row[3].replace('_', ' '));
    SymptomsEvaluation evaluation = new SymptomsEvaluation(Understanding.shared());
    return evaluation.read(only(file, evaluation));
  }

  @TestFactory
  Stream<DynamicTest> a_turn_is_as_severe_in_a_call_as_it_is_scored() throws Exception {
    List<String[]> rows = pairs().stream().filter(BothWaysTest::inSoManyWords).toList();
    assertThat(rows.stream().map(BothWaysTest::scoredSeverity).distinct())
        .as("of every kind")
        .hasSizeGreaterThanOrEqualTo(4);
    return rows.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[1] + " " + row[2],
                    () -> assertThat(liveSeverity(row)).isEqualTo(scoredSeverity(row))));
  }

  /** Nothing in it is only meant. */
  private static boolean inSoManyWords(String[] row) {
    return read(row).stream().noneMatch(mention -> mention.entry().startsWith(PAIR));
  }

  private static List<Mention> read(String[] row) {
    return Understanding.shared().read(Asked.ofWords(row[1]), row[2]).mentions();
  }

  private static Severity liveSeverity(String[] row) {
    var anyOperation = new TriageContext(TriageTables.shared().any(), DAY);
    return Triage.severity(LiveTurn.of(row[1], row[2], DAY).found(), anyOperation);
  }

  private static Severity scoredSeverity(String[] row) {
    String file =
        "question\tutterance\tspeaker\tfamily\tpod\tseverity\n%s\t%s\tpatient\tany\t%s\tnone\n"
            .formatted(row[1], row[2], DAY);
    SeverityEvaluation evaluation = new SeverityEvaluation(Understanding.shared());
    String label = evaluation.read(only(file, evaluation)).label();
    return Severity.valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** Questions and answers about symptoms that evaluation files may name. */
  private static List<String[]> pairs() throws Exception {
    Set<Concept> known = SymptomsEvaluation.SYMPTOMS;
    return rows("pairs.tsv", "").stream()
        .filter(row -> !row[1].equals("-") && !row[0].equals(FRAMED))
        .filter(row -> Concept.ofCode(row[3]).filter(known::contains).isPresent())
        .filter(row -> saidOrAnswered(predicted(row).rule()))
        .toList();
  }

  /** By what was said, or as the answer to a plain question. */
  private static boolean saidOrAnswered(String rule) {
    return !rule.startsWith(PAIR) || rule.equals(ANSWERED);
  }

  private static Row only(String file, Evaluation evaluation) {
    return LabelledFile.parse(file, evaluation.columns()).rows().getFirst();
  }

  /** Rows of a table whose first column is this; all where it is empty. */
  private static List<String[]> rows(String table, String first) throws Exception {
    return Files.readAllLines(TABLES.resolve(table)).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .skip(1)
        .map(line -> line.split("\t", -1))
        .filter(row -> first.isEmpty() || row[0].equals(first))
        .toList();
  }
}
