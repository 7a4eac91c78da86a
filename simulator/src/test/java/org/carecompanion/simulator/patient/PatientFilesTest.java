package org.carecompanion.simulator.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecompanion.simulator.patient.Reaction.Presses;
import org.carecompanion.simulator.patient.Reaction.Says;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PatientFilesTest {
  private static final Set<String> OUTCOMES =
      Set.of(
          "completed",
          "partly_completed",
          "declined",
          "busy",
          "no_answer",
          "voicemail_left",
          "voicemail_not_left",
          "wrong_number",
          "wrong_person",
          "failed",
          "not_placed",
          "interrupted",
          "canceled");
  private static final Set<String> FOLLOW_UPS =
      Set.of("call_back", "contact_data", "reach_patient", "interrupted_call", "review");
  private static final Set<String> FAMILIES =
      Set.of("knee_hip", "abdominal", "cardiac", "c_section", "hernia");
  private static final Set<String> CALL_TYPES = Set.of("follow_up", "enrolment", "education");
  private static final Set<String> SEVERITIES = Set.of("low", "moderate", "high", "urgent");
  private static final Set<String> STATUSES =
      Set.of("present", "absent", "uncertain", "historical", "conditional", "other_person");

  static List<Patient> bundled() {
    return new PatientFiles().book().patients();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void every_bundled_patient_can_be_called_and_expects_what_the_product_can_say(Patient patient) {
    assertThat(patient.person().number()).matches("\\+1[2-9]\\d{2}55501\\d{2}");
    assertThat(patient.operation().family()).isIn(FAMILIES);
    assertThat(patient.operation().postOperativeDay()).isBetween(1, 30);
    Expectation expect = patient.expect();
    assertThat(expect.callType()).isIn(CALL_TYPES);
    assertThat(expect.outcome()).isIn(OUTCOMES);
    assertThat(expect.findings())
        .allMatch(finding -> finding.concept().matches("[a-z_]+"))
        .allMatch(finding -> STATUSES.contains(finding.status()));
    assertThat(expect.followUps()).allMatch(FOLLOW_UPS::contains);
    assertThat(expect.alerts())
        .allMatch(alert -> alert.rule().matches("R-\\d{2}"))
        .allMatch(alert -> SEVERITIES.contains(alert.severity()));
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void every_patient_who_speaks_says_their_canary_words_aloud(Patient patient) {
    String spoken =
        switch (patient.conduct().phone()) {
          case PhoneHabit.PicksUp human -> spokenBy(patient);
          case PhoneHabit.Voicemail machine -> machine.greeting();
          case PhoneHabit.Busy busy -> "";
          case PhoneHabit.RingsOut endless -> "";
          case PhoneHabit.Unreachable nowhere -> "";
        };
    assertThat(patient.person().canaryWords()).hasSize(spoken.isEmpty() ? 0 : 1);
    assertThat(patient.person().canaryWords())
        .allMatch(word -> spoken.toLowerCase(Locale.ROOT).contains(word));
  }

  @Test
  void there_are_the_patients_that_the_runs_count_on() {
    List<Patient> patients = bundled();
    assertThat(patients).hasSizeGreaterThanOrEqualTo(15);
    assertThat(patients).extracting(patient -> patient.person().number()).doesNotHaveDuplicates();
    assertThat(patients.stream().flatMap(p -> p.person().canaryWords().stream()).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void each_family_has_somebody_urgent_and_somebody_who_is_well_or_only_worth_a_look() {
    for (String family : FAMILIES) {
      List<Patient> patients =
          bundled().stream().filter(p -> p.operation().family().equals(family)).toList();
      assertThat(patients).as(family).anyMatch(p -> expects(p, "urgent"));
      assertThat(patients)
          .as(family)
          .anyMatch(p -> p.expect().outcome().equals("completed") && !expects(p, "urgent"));
    }
    assertThat(bundled()).extracting(p -> p.expect().callType()).containsAll(CALL_TYPES);
  }

  private static boolean expects(Patient patient, String severity) {
    return patient.expect().alerts().stream().anyMatch(a -> a.severity().equals(severity));
  }

  @Test
  void a_patient_answers_in_the_ordinary_way_where_the_file_says_nothing() {
    Patient ruth = patient("ruth-alder");
    Says answer = (Says) ruth.conduct().answers().get(Topic.FALLS).getFirst();
    assertThat(answer.utterance().phrases().getFirst().words()).isEqualTo("No.");
    assertThat(ruth.conduct().answers()).containsOnlyKeys(Topic.values());
  }

  @Test
  void a_date_of_birth_is_spoken_in_words_and_keyed_in_eight_digits() {
    Patient floyd = patient("floyd-maple");
    assertThat(floyd.conduct().answers().get(Topic.BIRTH_DATE_ONLY).getFirst())
        .isInstanceOfSatisfying(Presses.class, p -> assertThat(p.keys()).isEqualTo("06171946"));
    assertThat(SpokenDate.words(LocalDate.of(1951, 3, 22))).isEqualTo("March 22nd, 1951");
  }

  @Test
  void load_patients_have_distinct_valid_numbers_and_are_the_same_every_time() {
    List<Patient> all = new PatientFiles().withLoad(1000).book().patients();
    List<Patient> load = all.stream().filter(p -> p.key().startsWith("load-")).toList();
    assertThat(load).hasSize(1000);
    assertThat(load).allMatch(p -> p.person().number().matches("\\+1[2-9]\\d{2}55501\\d{2}"));
    Set<String> areas =
        load.stream().map(p -> p.person().number().substring(2, 5)).collect(Collectors.toSet());
    assertThat(areas).hasSizeGreaterThan(50);
    assertThat(new PatientFiles().withLoad(1000).book().patients())
        .extracting(Patient::person)
        .isEqualTo(all.stream().map(Patient::person).toList());
  }

  @Test
  void a_folder_adds_patients_and_replaces_bundled_ones(@TempDir Path folder) throws IOException {
    String changed = ruthsFile().replace("given_name: Ruth", "given_name: Ruthie");
    Files.writeString(folder.resolve("ruth-alder.yaml"), changed);
    Files.writeString(
        folder.resolve("new-person.yaml"), changed.replace("+12125550142", "+12125550199"));
    PatientBook book = new PatientFiles().withFolder(folder).book();
    assertThat(book.at("+12125550142").orElseThrow().person().givenName()).isEqualTo("Ruthie");
    assertThat(book.at("+12125550199").orElseThrow().key()).isEqualTo("new-person");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          then: picks_up   | then: sings         | 'sings' is nothing a phone does
          pain_now:        | pain_now_:          | no topic 'pain_now_'
          given_name: Ruth | first_name: Ruth    | needs 'given_name'
          outcome:         | result:             | needs 'outcome'
          1951-03-04       | 04.03.1951          | date_of_birth is not a date
          +12125550142     | 212 555 0142        | number is not E.164
          hesitates: 1.0   | hesitates: long     | needs a number
          hesitates: 1.0   | hesitate: 1.0       | does not know 'hesitate'
          """)
  void a_mistake_in_a_file_is_named(String right, String wrong, String problem, @TempDir Path dir)
      throws IOException {
    String broken = ruthsFile().replace(right, wrong);
    Files.writeString(dir.resolve("broken.yaml"), broken);
    assertThatThrownBy(() -> new PatientFiles().withFolder(dir))
        .isInstanceOf(PatientInvalid.class)
        .hasMessageContaining(problem);
  }

  @Test
  void a_file_that_is_not_yaml_is_named(@TempDir Path dir) throws IOException {
    Files.writeString(dir.resolve("odd.yaml"), "person: [unclosed");
    assertThatThrownBy(() -> new PatientFiles().withFolder(dir))
        .isInstanceOf(PatientInvalid.class)
        .hasMessageContaining("odd.yaml");
  }

  @Test
  void two_patients_with_one_number_are_refused(@TempDir Path dir) throws IOException {
    Files.writeString(dir.resolve("twin.yaml"), ruthsFile());
    assertThatThrownBy(() -> new PatientFiles().withFolder(dir).book())
        .isInstanceOf(PatientInvalid.class)
        .hasMessageContaining("same number as ruth-alder");
  }

  private static Patient patient(String key) {
    return bundled().stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
  }

  private static String spokenBy(Patient patient) {
    return patient.conduct().answers().values().stream()
        .flatMap(List::stream)
        .flatMap(r -> r instanceof Says says ? Stream.of(says) : Stream.empty())
        .flatMap(says -> says.utterance().phrases().stream())
        .map(Utterance.Phrase::words)
        .collect(Collectors.joining(" "));
  }

  private static String ruthsFile() throws IOException {
    try (var in =
        PatientFiles.class.getResourceAsStream(
            "/org/carecompanion/simulator/patients/ruth-alder.yaml")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
