package org.carecompanion.clinical.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.Question;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tables a nurse can read and extend: {@code src/test/resources/understanding}. */
class UnderstandingTablesTest {
  private static final Understanding UNDERSTANDING = Understanding.shared();
  private static final Protocols PROTOCOLS = Protocols.bundled();

  @TestFactory
  Stream<DynamicTest> the_urgent_gate_fires_as_the_table_says() {
    return each("gate.tsv", 60, row -> assertThat(fired(row)).isEqualTo(row[3]));
  }

  private static String fired(String[] row) {
    Asked asked = asked(row[0]);
    UrgentGate gate = UNDERSTANDING.gate();
    Speaker speaker = Speaker.valueOf(row[1].toUpperCase(Locale.ROOT));
    return gate.spoken(asked, speaker, row[2])
        .or(() -> gate.answered(asked, row[2]))
        .map(urgency -> urgency.concept().code())
        .orElse("-");
  }

  @TestFactory
  Stream<DynamicTest> what_fires_the_gate_is_quoted_exactly() {
    return each(
        "gate.tsv",
        60,
        row ->
            UNDERSTANDING
                .gate()
                .spoken(Asked.NOTHING, Speaker.PATIENT, row[2])
                .ifPresent(urgency -> assertThat(row[2]).contains(urgency.words())));
  }

  @TestFactory
  Stream<DynamicTest> answers_are_read_as_the_table_says() {
    return each(
        "answers.tsv",
        80,
        row ->
            assertThat(word(UNDERSTANDING.read(asked(row[0]), row[1]).answer())).isEqualTo(row[2]));
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case Answer.Yes a -> "yes";
      case Answer.No a -> "no";
      case Answer.Unsure a -> "unsure";
      case Answer.Score a -> "score " + a.value();
      case Answer.SameScore a -> "same";
      case Answer.Chosen a -> a.option();
      case Answer.Amount a -> a.measure().quantity().toString();
      case Answer.OwnWords a -> "words";
      case Answer.NotUnderstood a -> "none";
    };
  }

  @TestFactory
  Stream<DynamicTest> symptoms_in_free_speech_are_found_as_the_table_says() {
    return each("mentions.tsv", 25, row -> assertThat(status(row[0], row[1])).isEqualTo(row[2]));
  }

  private static String status(String said, String concept) {
    return UNDERSTANDING.read(Asked.NOTHING, said).mentions().stream()
        .filter(mention -> mention.concept().code().equals(concept))
        .map(mention -> mention.status().code())
        .findFirst()
        .orElse("-");
  }

  @TestFactory
  Stream<DynamicTest> commands_are_heard_as_the_table_says() {
    return each(
        "commands.tsv",
        20,
        row -> {
          Optional<Command> command = UNDERSTANDING.read(Asked.NOTHING, row[0]).command();
          assertThat(command.map(c -> c.name().toLowerCase(Locale.ROOT)).orElse("-"))
              .isEqualTo(row[1]);
        });
  }

  @TestFactory
  Stream<DynamicTest> who_is_speaking_is_judged_as_the_table_says() {
    return each(
        "identity.tsv",
        440,
        row ->
            assertThat(IdentityCheck.shared().read(person(row), row[2]).verdict().name())
                .isEqualToIgnoringCase(row[3]));
  }

  private static Person person(String[] row) {
    int space = row[0].indexOf(' ');
    return new Person(
        row[0].substring(0, space), row[0].substring(space + 1), LocalDate.parse(row[1]));
  }

  @TestFactory
  Stream<DynamicTest> numbers_about_the_body_are_read_as_the_table_says() {
    return each("measures.tsv", 40, row -> assertThat(measures(row)).isEqualTo(row[2]));
  }

  private static String measures(String[] row) {
    String question = row[0].equals("-") ? "" : row[0];
    Asked asked = new Asked("", new Expected.Nothing(), List.of(), question);
    String read =
        UNDERSTANDING.read(asked, row[1]).measures().stream()
            .map(m -> m.kind().code() + " " + m.quantity() + " " + m.status().code())
            .collect(Collectors.joining("; "));
    return read.isEmpty() ? "-" : read;
  }

  @TestFactory
  Stream<DynamicTest> pain_is_read_from_question_and_answer_as_the_table_says() {
    return each("pain.tsv", 110, row -> assertThat(pain(row)).isEqualTo(row[2] + " " + row[3]));
  }

  @TestFactory
  Stream<DynamicTest> every_kind_of_question_and_answer_about_pain_is_read_in_several_phrasings() {
    return each(
        "pain-kinds.tsv", 200, row -> assertThat(pain(row)).isEqualTo(row[2] + " " + row[3]));
  }

  private static String pain(String[] row) {
    String question = row[0].equals("-") ? "" : row[0];
    Asked asked = new Asked("", new Expected.Nothing(), List.of(), question);
    PainReading read = UNDERSTANDING.pain(asked, row[1]);
    return text(read.current()) + " " + text(read.worst());
  }

  private static String text(OptionalInt score) {
    return score.isPresent() ? String.valueOf(score.getAsInt()) : "-";
  }

  private static Asked asked(String question) {
    return question.equals("-")
        ? Asked.NOTHING
        : PROTOCOLS.all().getFirst().question(question).map(Question::asked).orElseThrow();
  }

  private static Stream<DynamicTest> each(String table, int atLeast, Consumer<String[]> check) {
    List<String[]> rows = Table.rows(table);
    assertThat(rows).hasSizeGreaterThanOrEqualTo(atLeast);
    return rows.stream().map(row -> dynamicTest(String.join(" | ", row), () -> check.accept(row)));
  }
}
