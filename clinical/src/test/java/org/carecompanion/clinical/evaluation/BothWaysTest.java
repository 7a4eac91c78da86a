package org.carecompanion.clinical.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.CallContext;
import org.carecompanion.clinical.conversation.Conversation;
import org.carecompanion.clinical.conversation.Noted;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Reply;
import org.carecompanion.clinical.evaluation.LabelledFile.Row;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.understanding.Answer;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Expected.PainMeasure;
import org.carecompanion.clinical.understanding.Person;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.domain.finding.Concept;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is scored is what a live turn says: the same rows through both. */
class BothWaysTest {
  private static final Path TABLES = Path.of("src/test/resources/understanding");
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
    CallContext context =
        new CallContext(
            person,
            new CallContext.Aftercare("right knee replacement", 5),
            new CallContext.HospitalVoice("Lakeside", "5 5 5", "911", "988"),
            Optional.empty());
    Reply begun = CONVERSATION.begin(context, protocol);
    Reply reply = CONVERSATION.step(context, begun.next(), PatientTurn.Spoken.of(row[2]));
    boolean held = reply.noted().stream().anyMatch(Noted.IdentityHeld.class::isInstance);
    assertThat(held).isEqualTo(verdict.toUpperCase(Locale.ROOT).equals("MATCH"));
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
