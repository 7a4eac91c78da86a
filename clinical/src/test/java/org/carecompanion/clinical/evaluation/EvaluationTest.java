package org.carecompanion.clinical.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carecompanion.clinical.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final String PAIN =
      """
      n	question	answer	current	worst
      1	How bad is your pain now?	a seven	7	7
      2	How bad is your pain now?	an eight	3	3
      3	How bad is your pain now?	pretty bad
      4	And at its worst?	nine	9	9
      5	Rate your pain from zero to ten	two	2	2
      """;

  @TempDir Path folder;

  @Test
  void pain_counts_what_is_exact_and_how_high_scores_are_found() {
    Map<String, Object> figures = new PainEvaluation().score("pain", PAIN).figures();
    assertThat(figures).containsEntry("kind", "pain").containsEntry("rows", 5);
    assertThat(figures.get("current_exact").toString()).isEqualTo("{share=0.6000, right=3, of=5}");
    assertThat(figures.get("current_at_least_7").toString())
        .isEqualTo(
            "{precision=0.5000, recall=0.5000, true_positives=1, false_positives=1, false_negatives=1}");
  }

  @Test
  void the_rows_are_the_input_with_what_was_predicted_and_why() {
    String rows = new PainEvaluation().score("pain", PAIN).rows();
    assertThat(rows.lines())
        .hasSize(6)
        .contains(
            "n\tquestion\tanswer\tcurrent\tworst\tpredicted\trule\tevidence\tpredicted_worst",
            "1\tHow bad is your pain now?\ta seven\t7\t7\t7\tsaid now plain\tseven\t7",
            "3\tHow bad is your pain now?\tpretty bad\t\t\t\tnone\t\t",
            "4\tAnd at its worst?\tnine\t9\t9\t\tsaid worst\tnine\t9");
  }

  @Test
  void identity_counts_wrong_persons_let_in() {
    String file =
        """
        expected_name	expected_dob	utterance	verdict
        Ada Byron	1950-12-10	Ada Byron, December tenth nineteen fifty	match
        Ada Byron	1950-12-10	Ada Byron, December tenth nineteen fifty	mismatch
        Ada Byron	1950-12-10	hello	unclear
        """;
    Map<String, Object> figures = new IdentityEvaluation().score("identity", file).figures();
    assertThat(figures).containsEntry("false_matches", 1L);
    assertThat(figures.get("accuracy").toString()).isEqualTo("{share=0.6667, right=2, of=3}");
  }

  @Test
  void symptoms_are_scored_for_all_rows_and_for_those_after_a_question() {
    String file =
        """
        prior_turn	answer	symptom	status
        Any fever?	No.	fever	absent
        okay thank you	I have a fever	fever	present
        Any chest pain?	yes	chest pain	absent
        """;
    Map<String, Object> figures =
        new SymptomsEvaluation(Understanding.shared()).score("symptoms", file).figures();
    assertThat(figures.get("accuracy").toString()).isEqualTo("{share=0.6667, right=2, of=3}");
    assertThat(figures.get("present_or_uncertain").toString())
        .isEqualTo(
            "{precision=0.5000, recall=1.0000, true_positives=1, false_positives=1, false_negatives=0, f1=0.6667}");
    assertThat(figures.get("after_a_question").toString())
        .startsWith("{rows=2, accuracy={share=0.5000, right=1, of=2}");
  }

  @Test
  void severity_takes_none_and_low_for_one_level() {
    String file =
        """
        question	utterance	speaker	family	pod	severity
        	I can't breathe	patient	any	4	urgent
        	I can't breathe	patient	knee_hip	4	moderate
        	everything is wonderful	patient	any	4	low
        """;
    Map<String, Object> figures =
        new SeverityEvaluation(Understanding.shared()).score("severity", file).figures();
    assertThat(figures.get("same_level").toString()).isEqualTo("{share=0.6667, right=2, of=3}");
    assertThat(figures.get("within_one").toString()).isEqualTo("{share=0.6667, right=2, of=3}");
    assertThat(figures.get("urgent").toString())
        .isEqualTo(
            "{precision=0.5000, recall=1.0000, true_positives=1, false_positives=1, false_negatives=0}");
    assertThat(figures.get("confusion").toString()).contains("low={none=1, low=0,");
  }

  @Test
  void a_row_that_cannot_be_scored_is_named() {
    String severity = "question	utterance	speaker	family	pod	severity\n";
    bad(
        new SeverityEvaluation(Understanding.shared()),
        severity + "	a	dog	any	1	low\n",
        "row 2: unknown speaker 'dog'");
    bad(
        new SeverityEvaluation(Understanding.shared()),
        severity + "	a	patient	foot	1	low\n",
        "row 2: unknown family 'foot'");
    bad(
        new SeverityEvaluation(Understanding.shared()),
        severity + "	a	patient	any	x	low\n",
        "row 2: pod 'x' is no day");

    bad(
        new SymptomsEvaluation(Understanding.shared()),
        "prior_turn	answer	symptom	status\nq	a	fever	present\nq	a	gout	present\n",
        "row 3: unknown symptom 'gout'");
    bad(
        new SymptomsEvaluation(Understanding.shared()),
        "prior_turn	answer	symptom	status\nq	a	fever	perhaps\n",
        "row 2: unknown status 'perhaps', expected one of present, ");
    bad(
        new PainEvaluation(),
        "question	answer	current	worst\nq	a	11	\n",
        "row 2: current '11' is no score from 0 to 10");
    bad(new PainEvaluation(), "question	answer	current\nq	a	1\n", "row 1: the header has no worst");
    bad(
        new PainEvaluation(),
        "question	answer	current	worst\nq	a	1	1	1\n",
        "row 2: 5 columns, the header has 4");
    bad(new PainEvaluation(), "question	answer	current	worst\n", "there are no rows");
    bad(
        new IdentityEvaluation(),
        "expected_name	expected_dob	utterance	verdict\nAda Byron	10.12.1950	hello	unclear\n",
        "row 2: expected_dob is no date");
    bad(
        new IdentityEvaluation(),
        "expected_name	expected_dob	utterance	verdict\nAda	1950-12-10	hello	unclear\n",
        "row 2: expected_name is no given and family name");
  }

  private static void bad(Evaluation evaluation, String file, String why) {
    assertThatThrownBy(() -> evaluation.score("kind", file))
        .isInstanceOf(BadFile.class)
        .hasMessageStartingWith(why);
  }

  @Test
  void the_command_line_gives_figures_and_writes_rows() throws Exception {
    Path file = Files.writeString(folder.resolve("pain.tsv"), PAIN);
    Path rows = folder.resolve("rows.tsv");
    List<Map<String, String>> answer =
        new EvaluationRun()
            .apply(Map.of("kind", "pain", "file", file.toString(), "rows", rows.toString()));
    assertThat(answer.getFirst().get("figures")).contains("\"current_exact\"", "0.6000");
    assertThat(Files.readAllLines(rows)).hasSize(6);
  }

  @Test
  void the_command_line_says_what_is_wrong_with_a_file() throws Exception {
    Path file = Files.writeString(folder.resolve("bad.tsv"), "question\nx\n");
    assertThat(problem(file.toString()))
        .endsWith("bad.tsv, row 1: the header has no answer, current, worst");
    assertThat(problem("/nowhere.tsv")).isEqualTo("there is no file /nowhere.tsv");
    Path latin = Files.write(folder.resolve("latin.tsv"), new byte[] {(byte) 0xE9, '\n'});
    assertThat(problem(latin.toString())).endsWith("latin.tsv is not UTF-8");
  }

  private static String problem(String file) {
    return String.valueOf(
        new EvaluationRun().apply(Map.of("kind", "pain", "file", file)).getFirst().get("problem"));
  }
}
