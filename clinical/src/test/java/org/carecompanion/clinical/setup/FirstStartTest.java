package org.carecompanion.clinical.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.staff.ApiKeys;
import org.carecompanion.domain.staff.ApiSecret;
import org.carecompanion.domain.staff.StaffMember;
import org.carecompanion.domain.staff.StaffMembers;
import org.carecompanion.domain.surgery.Surgeries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts of the product on one database: the first one, and every one after it. */
class FirstStartTest {
  private static final HospitalId REAL = new HospitalId(FirstStart.FIRST_HOSPITAL);
  private static final HospitalId DEMO = new HospitalId(FirstStart.DEMO_HOSPITAL);
  private static final ClinicalDatabase RUN = ClinicalDatabase.fresh();
  private static final ClinicalDatabase SHOWN = ClinicalDatabase.fresh();
  private static final String PATIENTS =
      """
      [{"key": "maria", "given_name": "Maria", "family_name": "Lopez", "date_of_birth": "1958-03-15",
        "number": "+12125550142", "procedure_family": "knee_hip", "procedure": "total knee replacement",
        "side": "left", "post_operative_day": 5, "voicemail_consent": true, "expect": {}},
       {"key": "john", "given_name": "John", "family_name": "Reed", "date_of_birth": "1944-07-01",
        "number": "+13125550143", "procedure_family": "knee_hip", "procedure": "hip replacement",
        "side": "", "post_operative_day": 2, "recording_consent": true, "expect": {}}]
      """;

  @TempDir static Path home;

  @BeforeEach
  void configured() throws IOException {
    configure(RUN, home.resolve("run"), "run");
    configure(SHOWN, home.resolve("demo"), "demo");
    SHOWN.configure(
        "companion.demo.patients",
        Files.writeString(home.resolve("patients.json"), PATIENTS).toString());
  }

  private static void configure(ClinicalDatabase database, Path folder, String mode) {
    database.clock().set(ClinicalDatabase.FRIDAY_MORNING);
    database.configure("companion.home", folder.toString());
    database.configure("companion.mode", mode);
    database.configure("hospital.name", "Harbor Hospital");
    database.configure("hospital.country", "US");
    database.configure("hospital.zone", "America/New_York");
    database.configure("hospital.phone", "+12125550100");
    database.configure("twilio.account.sid", "AC1");
    database.configure("twilio.auth.token", "token");
    database.configure("twilio.from.number", "+12125550101");
    database.configure("admin.email", "Admin@Hospital.Example");
  }

  @Test
  void the_second_start_finds_what_the_first_one_made() {
    start(RUN);
    String once = rows(RUN);
    assertThat(once).contains("Harbor Hospital", "admin@hospital.example", "+12125550101");
    start(RUN);
    assertThat(rows(RUN)).isEqualTo(once);
  }

  @Test
  void the_first_password_is_in_a_file_of_its_owner_only_and_opens_the_door() throws IOException {
    start(RUN);
    Path file = home.resolve("run/first-password");
    assertThat(ownerOnly(file)).isTrue();
    String password = Files.readString(file).strip();
    assertThat(password).hasSizeGreaterThanOrEqualTo(20);
    StaffMember admin = staff(RUN, REAL).getFirst();
    assertThat(admin.signIn(password, RUN.clock().instant())).isTrue();
    assertThat(admin.mustChangePassword()).isTrue();
    start(RUN);
    assertThat(file).as("never another one").hasContent(password + "\n");
  }

  @Test
  void what_the_configuration_says_otherwise_is_corrected() {
    start(RUN);
    List<String> key = RUN.rows("select line_key from phone_line");
    RUN.configure("hospital.name", "Harbour Hospital");
    RUN.configure("hospital.recording.days", "7");
    RUN.configure("hospital.country", "GB");
    RUN.configure("hospital.zone", "Europe/London");
    RUN.configure("twilio.from.number", "+442079460958");
    start(RUN);
    assertThat(
            RUN.rows(
                "select name || ' ' || country || ' ' || time_zone || ' ' || recording_days from hospital"))
        .containsExactly("Harbour Hospital GB Europe/London 7");
    assertThat(RUN.rows("select number from phone_line")).containsExactly("+442079460958");
    assertThat(RUN.rows("select line_key from phone_line"))
        .as("the addresses the carrier calls stay")
        .isEqualTo(key);
  }

  @Test
  void a_country_nobody_prepared_is_refused() {
    start(RUN);
    RUN.configure("hospital.country", "XX");
    assertThatThrownBy(() -> start(RUN))
        .hasStackTraceContaining("hospital.country is not supported: XX");
  }

  @Test
  void a_second_demo_has_the_same_people_and_new_passwords() throws IOException {
    start(SHOWN);
    String once = rows(SHOWN);
    String password = lastPasswordOf("nurse");
    start(SHOWN);
    assertThat(rows(SHOWN)).isEqualTo(once);
    assertThat(lastPasswordOf("nurse")).isNotEqualTo(password);
    assertThat(nurse().signIn(password, SHOWN.clock().instant())).isFalse();
    assertThat(nurse().signIn(lastPasswordOf("nurse"), SHOWN.clock().instant())).isTrue();
    assertThat(ownerOnly(home.resolve("demo/demo/logins.json"))).isTrue();
  }

  @Test
  void the_demo_s_key_stays_while_its_file_is_there() throws IOException {
    start(SHOWN);
    Path file = home.resolve("demo/demo/api-key");
    assertThat(ownerOnly(file)).isTrue();
    String key = Files.readString(file).strip();
    start(SHOWN);
    assertThat(file).hasContent(key + "\n");
    assertThat(opens(key)).isTrue();
    Files.delete(file);
    start(SHOWN);
    assertThat(opens(Files.readString(file).strip())).isTrue();
  }

  private static boolean opens(String key) {
    return SHOWN.in(DEMO, () -> SHOWN.bean(ApiKeys.class).has(new ApiSecret(key)));
  }

  @Test
  void the_demo_s_patients_were_operated_as_many_days_ago_at_every_start() {
    start(SHOWN);
    assertThat(operated("maria")).isEqualTo("left knee replacement 2026-11-15");
    SHOWN.clock().pass(Duration.ofDays(3));
    start(SHOWN);
    assertThat(operated("maria")).isEqualTo("left knee replacement 2026-11-18");
    assertThat(SHOWN.rows("select count(*) from surgery")).containsExactly("2");
    assertThat(SHOWN.rows("select kind from consent order by kind"))
        .containsExactly("CALL", "CALL", "RECORD", "VOICEMAIL");
  }

  private static String operated(String mrn) {
    return SHOWN.in(
        DEMO,
        () -> {
          Patient patient = SHOWN.bean(Patients.class).byMrn(mrn).orElseThrow();
          var surgery = SHOWN.bean(Surgeries.class).latest(patient.id()).orElseThrow();
          return surgery.procedureName() + " " + surgery.performedOn();
        });
  }

  @Test
  void at_every_hour_of_a_weekend_the_demo_s_patients_may_be_called_for_two_hours() {
    start(SHOWN);
    // the longest and the shortest Sunday of the countries there are
    for (String country : List.of("US", "CA")) {
      SHOWN.configure("hospital.country", country);
      start(SHOWN);
      for (int hour = 0; hour < 48; hour++) assertDaytime(country, hour);
    }
  }

  private static void assertDaytime(String country, int hour) {
    Instant saturday = Instant.parse("2026-11-21T08:45:00Z");
    Instant now = saturday.plus(Duration.ofHours(hour));
    SHOWN.clock().set(now);
    SHOWN.doIn(
        DEMO,
        () -> {
          SHOWN.bean(DemoPatients.class).ensure(home.resolve("patients.json"));
          Patient patient = SHOWN.bean(Patients.class).byMrn("john").orElseThrow();
          var there = now.atZone(patient.timeZone().orElseThrow());
          var law = SHOWN.bean(Hospitals.class).own().country();
          assertThat(law.code()).isEqualTo(country);
          assertThat(law.allowsCallAt(there)).as(country + " at " + there).isTrue();
          assertThat(law.allowsCallAt(there.plusHours(2))).isTrue();
        });
  }

  @Test
  void a_demo_s_database_is_never_run_for_real_nor_a_real_one_shown() {
    start(RUN);
    RUN.configure("companion.mode", "demo");
    assertThatThrownBy(() -> start(RUN)).hasStackTraceContaining("holds a hospital");
    start(SHOWN);
    SHOWN.configure("companion.mode", "run");
    assertThatThrownBy(() -> start(SHOWN)).hasStackTraceContaining("holds a demo");
    assertThat(RUN.rows("select id from hospital")).containsExactly(REAL.toString());
    assertThat(SHOWN.rows("select id from hospital")).containsExactly(DEMO.toString());
    assertThat(RUN.rows("select email from staff_member where email like '%demo%'")).isEmpty();
  }

  @Test
  void what_is_not_configured_is_named() {
    RUN.unconfigure("admin.email");
    RUN.unconfigure("hospital.zone");
    assertThatThrownBy(() -> start(RUN)).hasStackTraceContaining("not configured: hospital.zone");
  }

  private static void start(ClinicalDatabase database) {
    database.fire(new ServerStarted());
  }

  private static String lastPasswordOf(String duty) {
    return SHOWN.bean(DemoLogins.class).all().stream()
        .filter(login -> login.duty().equals(duty))
        .toList()
        .getLast()
        .password();
  }

  private static StaffMember nurse() {
    return SHOWN.in(
        DEMO, () -> SHOWN.bean(StaffMembers.class).byEmail("nurse@demo.example").orElseThrow());
  }

  private static List<StaffMember> staff(ClinicalDatabase database, HospitalId hospital) {
    return database.in(hospital, () -> database.bean(StaffMembers.class).active());
  }

  /** Who and what is there, without what changes at every start. */
  private static String rows(ClinicalDatabase database) {
    return Stream.of(
            "select concat(id, name, country, time_zone, callback_number) from hospital order by id",
            "select concat(id, email, name, role, phone) from staff_member order by id",
            "select concat(id, carrier, account_sid) from telephony_account order by id",
            "select concat(id, line_key, number) from phone_line order by id",
            "select concat(id, mrn, given_name, phone) from patient order by id",
            "select concat(id, patient_id, procedure_name) from surgery order by id",
            "select concat(id, kind, number) from consent order by id",
            "select concat(id, name) from api_key order by id")
        .flatMap(sql -> database.rows(sql).stream())
        .collect(Collectors.joining("\n"));
  }

  private static boolean ownerOnly(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).equals("rw-------");
  }
}
