package org.carecompanion.clinical.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.junit.jupiter.api.Test;

class ProtocolFilesTest {
  private static final ShippedFile FILE = new ShippedFile("knee-hip-v1.yaml");

  @Test
  void every_shipped_protocol_is_sound_and_none_is_left_out_of_the_index() throws IOException {
    List<Protocol> all = Protocols.bundled().all();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/protocols"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.matches(".*-v\\d+\\.yaml")))
          .containsExactlyInAnyOrderElementsOf(
              all.stream()
                  .map(one -> one.id().key() + "-v" + one.id().version() + ".yaml")
                  .toList())
          .isNotEmpty();
    }
  }

  @Test
  void the_knee_and_hip_protocol_asks_the_worst_first() {
    Protocol protocol = Protocols.bundled().find("knee-hip", 1).orElseThrow();
    assertThat(protocol.questions().stream().limit(4).map(Question::id))
        .containsExactly("chest_pain", "breathing", "fainting", "leg");
    assertThat(protocol.questions().stream().filter(Question::redFlag)).hasSize(4);
    assertThat(protocol.questions().getFirst().asked().concepts())
        .containsExactly(Concept.CHEST_PAIN);
  }

  @Test
  void every_family_has_its_follow_up_and_begins_with_chest_and_breath() {
    for (ProcedureFamily family : ProcedureFamily.values()) {
      Protocol protocol = Protocols.bundled().newest(family, "follow_up").orElseThrow();
      assertThat(protocol.questions().stream().limit(3).map(Question::id))
          .as(family.code())
          .containsExactly("chest_pain", "breathing", "fainting");
      assertThat(protocol.guidance().callDays()).as(family.code()).hasSizeGreaterThan(3);
      assertThat(protocol.guidance().redFlags()).as(family.code()).hasSizeGreaterThan(5);
      assertThat(protocol.guidance().reassurances()).as(family.code()).isNotEmpty();
    }
  }

  @Test
  void the_new_knee_and_hip_protocol_does_not_take_the_place_of_the_old_one() {
    Protocols protocols = Protocols.bundled();
    assertThat(protocols.newest(ProcedureFamily.KNEE_HIP, "follow_up").orElseThrow().id())
        .isEqualTo(new Protocol.Id("knee-hip", 2));
    assertThat(protocols.find("knee-hip", 1).orElseThrow().questions()).hasSize(19);
  }

  @Test
  void a_version_a_call_began_with_is_found_again() {
    assertThat(Protocols.bundled().find("knee-hip", 1)).isPresent();
    assertThat(Protocols.bundled().find("knee-hip", 99)).isEmpty();
  }

  @Test
  void a_fault_names_the_file_the_line_the_place_and_the_reason() {
    String yaml =
        FILE.sound()
            .replace(
                "    kind: pain_score\n    measures: now",
                "    kind: pain_score\n    measures: soon");
    int line = (int) yaml.substring(0, yaml.indexOf("measures: soon")).lines().count();
    assertThat(FILE.faults(yaml))
        .containsExactly(
            new ProtocolInvalid.Fault(
                FILE.name(),
                line,
                "questions[4].measures",
                "'soon' is not a pain measure (now, worst)"));
  }

  @Test
  void all_faults_are_told_at_once() {
    String yaml =
        FILE.sound()
            .replace("concepts: [dyspnea]", "concepts: [breathlessness]")
            .replace("families: [knee_hip]", "families: [knee, hip]")
            .replaceFirst("source: clinical.md", "sauce: clinical.md");
    assertThat(FILE.faults(yaml))
        .extracting(ProtocolInvalid.Fault::path)
        .contains(
            "questions[1].concepts[0]",
            "families[0]",
            "families[1]",
            "questions[0].sauce",
            "questions[0].source");
  }

  @Test
  void broken_yaml_is_told_with_its_line() {
    assertThat(FILE.faults("key: knee-hip\nversion: [1\n"))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isGreaterThan(1);
              assertThat(fault.reason()).startsWith("is not readable YAML");
            });
  }

  @Test
  void a_question_needs_two_reasks_in_other_words() {
    FILE.refused(
        yaml ->
            yaml.replace(
                "      - Does your chest hurt, or feel tight or heavy? Say yes or no.\n", ""),
        "questions[0].reasks",
        "must be two wordings, are 1");
    FILE.refused(
        yaml ->
            yaml.replace(
                "Does your chest hurt, or feel tight or heavy? Say yes or no.",
                "First, do you have any pain, pressure or tightness in your chest?"),
        "questions[0].reasks",
        "must ask in other words");
  }

  @Test
  void nothing_about_health_may_be_said_before_identity_holds() {
    FILE.refused(
        yaml -> yaml.replace("May I speak with {full}?", "I call about the knee of {full}."),
        "identity.ask",
        "'knee' is said before identity holds");
    FILE.refused(
        yaml -> yaml.replace("May I speak with {full}?", "I call about the {procedure} of {full}."),
        "identity.ask",
        "may not tell anything of the person before identity holds");
  }

  @Test
  void the_caller_never_takes_a_title_and_never_gives_a_diagnosis() {
    FILE.refused(
        yaml -> yaml.replace("That was everything.", "This is your nurse."),
        "closing",
        "'this is your nurse' may not be said");
    FILE.refused(
        yaml -> yaml.replace("That was everything.", "You have an infection."),
        "closing",
        "'you have an infection' may not be said");
  }

  @Test
  void the_disclosure_and_the_emergency_number_cannot_be_left_out() {
    FILE.refused(
        yaml ->
            yaml.replace(
                "This is an automated AI assistant calling for", "This is Companion calling for"),
        "opening",
        "must say 'automated AI assistant'");
    FILE.refused(
        yaml ->
            yaml.replaceFirst("Hang up now and dial \\{emergency}\\.", "Hang up now.")
                .replace("Again: hang up and dial {emergency}.", ""),
        "emergency",
        "must say '{emergency}'");
  }

  @Test
  void red_flags_come_first() {
    FILE.refused(
        yaml ->
            yaml.replace("    concepts: [fall]\n", "    concepts: [fall]\n    red_flag: true\n"),
        "questions[16].red_flag",
        "red flags are asked first, worst first");
  }

  @Test
  void a_misspelt_placeholder_and_a_long_saying_are_refused() {
    FILE.refused(
        yaml -> yaml.replace("Thank you, {given}.", "Thank you, {name}."),
        "identified",
        "{name} is not a placeholder; known are [callback, crisis, emergency, full, given, hospital, procedure]");
    FILE.refused(
        yaml ->
            yaml.replace("Have you fallen since you came home?", "Have you fallen? ".repeat(20)),
        "questions[16].ask",
        "is 339 characters long, at most 300");
  }

  @Test
  void a_phrase_that_could_never_match_is_refused() {
    FILE.refused(
        yaml -> yaml.replace("means_no: [closed,", "means_no: [Don't,"),
        "questions[9].means_no[0]",
        "phrase 'Don't': 'Don't' is not a word in lower case without apostrophe");
  }

  @Test
  void the_file_is_named_after_its_key_and_version() {
    FILE.refused(
        yaml -> yaml.replace("version: 1\n", "version: 2\n"),
        "version",
        "the file must be named knee-hip-v2.yaml");
  }
}
