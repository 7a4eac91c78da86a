package org.carecompanion.clinical.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.carecompanion.domain.finding.Concept;
import org.junit.jupiter.api.Test;

/** Files that build on others, and what is wrong with them when they do it wrongly. */
class SharedBlocksTest {
  private static final ShippedFile FILE = new ShippedFile("hernia-v1.yaml");

  @Test
  void a_family_adds_its_questions_to_the_shared_ones_and_asks_some_in_its_own_words() {
    Protocol hernia = FILE.read(FILE.sound());
    List<String> ids = hernia.questions().stream().map(Question::id).toList();
    assertThat(ids).containsSubsequence("chest_pain", "leg", "bulge", "testicle", "overall");
    assertThat(ids).containsSubsequence("fall_injury", "lifting", "worry", "call_back");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(hernia.question("bowels").orElseThrow().prompts().ask()).contains("three days");
    assertThat(hernia.script().wording(Line.EMERGENCY)).contains("{emergency}");
    assertThat(hernia.guidance().reassurance(Concept.BRUISING, 14)).isPresent();
    assertThat(hernia.guidance().reassurance(Concept.BRUISING, 15)).isEmpty();
  }

  @Test
  void a_place_that_does_not_exist_is_told_with_its_line() {
    String yaml = FILE.sound().replace("place: {after: scrotum}", "place: {after: scrotun}");
    yaml = yaml.replace("place: {after: testicle}", "place: {after: testikle}");
    int line = (int) yaml.substring(0, yaml.indexOf("{after: testikle}")).lines().count();
    assertThat(FILE.faults(yaml))
        .contains(
            new ProtocolInvalid.Fault(
                FILE.name(),
                line,
                "questions[2].place",
                "no question 'testikle' comes before this one"));
  }

  @Test
  void a_question_of_a_family_needs_a_place() {
    FILE.refused(
        yaml -> yaml.replace("    place: {after: fall_injury}\n", ""),
        "questions[5].place",
        "is missing: after, before or instead_of another question");
  }

  @Test
  void a_question_that_waits_for_what_nobody_asks_about_is_refused() {
    FILE.refused(
        yaml -> yaml.replace("    kind: fact\n", "    kind: fact\n    when: {jaundice: present}\n"),
        "questions[5].when",
        "nothing asked before it can make it so");
    FILE.refused(
        yaml -> yaml.replace("    kind: fact\n", "    kind: fact\n    when: {fever: maybe}\n"),
        "questions[5].when.fever",
        "must be a concept that is present or absent, or a question answered yes or no");
  }

  @Test
  void a_red_flag_that_no_question_asks_about_is_refused() {
    FILE.refused(
        yaml -> yaml.replace("concepts: [numbness], action", "concepts: [jaundice], action"),
        "red_flags[8].concepts",
        "no question asks about jaundice");
  }

  @Test
  void what_must_not_wait_is_never_told_to_be_common() {
    FILE.refused(
        yaml -> yaml.replace("  - concept: bruising", "  - concept: scrotal_swelling"),
        "reassure[0].concept",
        "is a red flag of this protocol: scrotum rapidly larger");
  }

  @Test
  void reassuring_words_give_no_diagnosis_and_no_all_clear() {
    FILE.refused(
        yaml -> yaml.replace("say: Bruises", "say: That is perfectly normal. Bruises"),
        "reassure[0].say",
        "'perfectly normal' may not be said");
  }

  @Test
  void a_bare_no_among_lay_words_would_never_match_and_is_refused() {
    FILE.refused(
        yaml -> yaml.replace("means_no: [flat,", "means_no: [no,"),
        "questions[0].means_no[0]",
        "must be a text: write \"yes\" and \"no\" with quotes");
  }

  @Test
  void days_of_calls_rise() {
    FILE.refused(
        yaml -> yaml.replace("call_days: [1, 3, 7, 14]", "call_days: [3, 1]"),
        "call_days",
        "must rise from day to day");
  }

  @Test
  void a_block_that_is_not_there_is_named() {
    FILE.refused(
        yaml -> yaml.replace("core: core-v2", "core: core-v99"),
        "core",
        "there is no shared block 'core-v99'");
    FILE.refused(
        yaml -> yaml.replace("core: core-v2", "core: core"),
        "core",
        "must name a shared block and its version, such as core-v2");
  }

  @Test
  void a_fault_of_a_shared_block_is_told_with_the_blocks_name_and_line() {
    String core =
        ProtocolFiles.resource("shared/core-v2.yaml")
            .replace("concepts: [dyspnea]", "concepts: [breathlessness]");
    int line = (int) core.substring(0, core.indexOf("[breathlessness]")).lines().count();
    assertThat(faultsWith(Map.of("core-v2.yaml", core)))
        .contains(
            new ProtocolInvalid.Fault(
                "core-v2.yaml",
                line,
                "questions[1].concepts[0]",
                "'breathlessness' is not a concept"));
  }

  @Test
  void a_block_that_builds_on_itself_is_refused() {
    String core =
        ProtocolFiles.resource("shared/core-v2.yaml").replace("core: spoken-v2", "core: core-v2");
    assertThat(faultsWith(Map.of("core-v2.yaml", core)))
        .anySatisfy(fault -> assertThat(fault.reason()).startsWith("builds on itself"));
  }

  @Test
  void a_line_that_nobody_says_is_missing() {
    String spoken =
        ProtocolFiles.resource("shared/spoken-v2.yaml").replace("  moving_on: ", "  # moving_on: ");
    assertThat(faultsWith(Map.of("spoken-v2.yaml", spoken)))
        .anySatisfy(
            fault -> {
              assertThat(fault.file()).isEqualTo(FILE.name());
              assertThat(fault.path()).isEqualTo("wordings.moving_on");
              assertThat(fault.reason()).isEqualTo("is missing");
            });
  }

  @Test
  void a_red_flag_of_several_concepts_asks_for_each_of_them_or_none_alone() {
    String core =
        ProtocolFiles.resource("shared/core-v2.yaml")
            .replace(
                "      hard_to_wake: And has anyone found you very hard to wake? Yes, or no?\n",
                "");
    assertThat(faultsWith(Map.of("core-v2.yaml", core)))
        .anySatisfy(
            fault -> {
              assertThat(fault.path()).isEqualTo("questions[2].alone");
              assertThat(fault.reason()).isEqualTo("must ask for each of several concepts");
            });
  }

  private static List<ProtocolInvalid.Fault> faultsWith(Map<String, String> changed) {
    BlockLibrary library =
        new BlockLibrary(
            file -> {
              String yaml = changed.get(file);
              return yaml == null ? ProtocolFiles.resource("shared/" + file) : yaml;
            });
    return catchThrowableOfType(
            ProtocolInvalid.class, () -> ProtocolReader.read(FILE.name(), FILE.sound(), library))
        .faults();
  }
}
