package org.carecompanion.telephony.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.domain.hospital.Country;
import org.carecompanion.domain.hospital.Reach;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.telephony.outbound.DialSituation.Traffic;
import org.carecompanion.telephony.outbound.DialSituation.Wishes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialRulesTest {
  /** A Friday, 10:00 in New York. */
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  private static final Instant AGREED = Instant.parse("2026-11-15T12:00:00Z");
  private static final Instant STOPPED = Instant.parse("2026-11-19T12:00:00Z");
  private static final Instant PAUSED = Instant.parse("2026-11-20T14:00:00Z");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final PhoneNumber NUMBER = new PhoneNumber("+12125550142");
  private static final Wishes AGREES = new Wishes(Optional.of(AGREED), Optional.empty());
  private static final Traffic QUIET = new Traffic(0, 0, Optional.empty(), 1);

  @Test
  void when_everything_holds_every_rule_passes_and_all_are_shown() {
    List<GateCheck> checks = check(NUMBER, Optional.of(NEW_YORK), AGREES, QUIET);
    assertThat(checks).extracting(GateCheck::rule).containsExactly(GateRule.values());
    assertThat(checks).noneMatch(GateCheck::refused);
  }

  @Test
  void consent_says_since_when() {
    assertThat(rule(GateRule.CONSENT, AGREES)).isEqualTo(passed(GateRule.CONSENT, AGREED));
  }

  @Test
  void no_consent_for_this_number_refuses() {
    var wishes = new Wishes(Optional.empty(), Optional.empty());
    assertThat(rule(GateRule.CONSENT, wishes)).isEqualTo(refused(GateRule.CONSENT));
  }

  @Test
  void a_stop_request_refuses_and_says_since_when() {
    var wishes = new Wishes(Optional.of(AGREED), Optional.of(STOPPED));
    assertThat(rule(GateRule.NOT_STOPPED, wishes))
        .isEqualTo(refused(GateRule.NOT_STOPPED, STOPPED));
  }

  @Test
  void no_stop_request_passes() {
    assertThat(rule(GateRule.NOT_STOPPED, AGREES)).isEqualTo(passed(GateRule.NOT_STOPPED));
  }

  @Test
  void an_unknown_time_zone_is_never_a_lawful_hour_and_no_moment_will_be() {
    List<GateCheck> checks = check(NUMBER, Optional.empty(), AGREES, QUIET);
    assertThat(checks)
        .filteredOn(GateCheck::refused)
        .containsExactly(refused(GateRule.LEGAL_HOURS));
  }

  /** The hours of the country count where the patient is, Sunday's from noon. */
  @ParameterizedTest(name = "{0} in {1}: {2}, from {3}")
  @CsvSource({
    "2026-11-20T13:59:59Z, America/New_York, REFUSED, 2026-11-20T14:00:00Z", // Friday 08:59:59
    "2026-11-20T14:00:00Z, America/New_York, PASSED, 2026-11-20T14:00:00Z", // Friday 09:00
    "2026-11-21T00:59:59Z, America/New_York, PASSED, 2026-11-21T00:59:59Z", // Friday 19:59:59
    "2026-11-21T01:00:00Z, America/New_York, REFUSED, 2026-11-21T14:00:00Z", // Friday 20:00
    "2026-11-22T02:00:00Z, America/New_York, REFUSED, 2026-11-22T17:00:00Z", // Saturday 21:00
    "2026-11-22T16:59:59Z, America/New_York, REFUSED, 2026-11-22T17:00:00Z", // Sunday 11:59:59
    "2026-11-22T17:00:00Z, America/New_York, PASSED, 2026-11-22T17:00:00Z", // Sunday noon
    "2026-11-23T02:00:00Z, America/New_York, REFUSED, 2026-11-23T14:00:00Z", // Sunday 21:00
    "2026-11-20T15:00:00Z, America/Los_Angeles, REFUSED, 2026-11-20T17:00:00Z", // Friday 07:00
    "2026-11-20T18:30:00Z, Pacific/Honolulu, REFUSED, 2026-11-20T19:00:00Z", // Friday 08:30
    "2026-03-08T05:30:00Z, America/New_York, REFUSED, 2026-03-08T16:00:00Z", // the clocks go
    // forward
    "2026-11-01T04:30:00Z, America/New_York, REFUSED, 2026-11-01T17:00:00Z", // and back
  })
  void lawful_hours(Instant now, ZoneId there, GateCheck.Verdict verdict, Instant earliest) {
    var situation = new DialSituation(called(NUMBER), Optional.of(there), AGREES, QUIET);
    assertThat(DialRules.check(situation, now))
        .contains(new GateCheck(GateRule.LEGAL_HOURS, verdict, Optional.of(earliest)));
  }

  @Test
  void a_call_that_may_be_ringing_this_number_refuses_a_second_one() {
    assertThat(traffic(GateRule.ONE_LIVE_CALL, new Traffic(1, 0, Optional.empty(), 1)))
        .isEqualTo(refused(GateRule.ONE_LIVE_CALL));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "+12125550142, PASSED",
    "+18085550142, PASSED",
    "+19005550142, REFUSED", // premium
    "+18005550142, REFUSED", // toll-free: no patient lives there
    "+442079460018, REFUSED", // another country
    "+14165550142, REFUSED", // Canada, though the calling code is the same
    "+11235550142, REFUSED", // no such area code
  })
  void only_ordinary_lines_of_the_hospitals_country(String number, GateCheck.Verdict verdict) {
    List<GateCheck> checks = check(new PhoneNumber(number), Optional.of(NEW_YORK), AGREES, QUIET);
    assertThat(checks).contains(new GateCheck(GateRule.ORDINARY_LINE, verdict, Optional.empty()));
  }

  @ParameterizedTest(name = "{0} for a hospital that dials {1}: {2}")
  @CsvSource({
    "+14165550142, US CA, PASSED",
    "+442079460018, US CA, REFUSED",
    "+442079460018, GB, PASSED",
    "+12125550142, GB, REFUSED", // its own country only if it says so
    "+449012345678, GB, REFUSED", // premium, though it dials there
    "+448431234567, GB, REFUSED", // shared cost
    "+870773111632, US GB, REFUSED", // satellite
  })
  void a_hospital_decides_where_it_dials(
      String number, String countries, GateCheck.Verdict verdict) {
    var reach = new Reach(Set.of(countries.split(" ")), Reach.USUAL_KINDS);
    var called = new DialSituation.Called(new PhoneNumber(number), unitedStates(), reach);
    var situation = new DialSituation(called, Optional.of(NEW_YORK), AGREES, QUIET);
    assertThat(DialRules.check(situation, NOW))
        .contains(new GateCheck(GateRule.ORDINARY_LINE, verdict, Optional.empty()));
  }

  @Test
  void a_hospital_that_has_paused_dialing_refuses_and_says_since_when() {
    assertThat(traffic(GateRule.NOT_PAUSED, new Traffic(0, 0, Optional.of(PAUSED), 1)))
        .isEqualTo(refused(GateRule.NOT_PAUSED, PAUSED));
  }

  @ParameterizedTest
  @CsvSource({"0, PASSED", "3, PASSED", "4, REFUSED", "5, REFUSED"})
  void four_failures_to_prove_who_one_is_are_enough(long failures, GateCheck.Verdict verdict) {
    assertThat(traffic(GateRule.IDENTITY_TRIES, new Traffic(0, failures, Optional.empty(), 1)))
        .isEqualTo(new GateCheck(GateRule.IDENTITY_TRIES, verdict, Optional.empty()));
  }

  @Test
  void without_an_open_line_nobody_can_be_called() {
    assertThat(traffic(GateRule.PHONE_LINE, new Traffic(0, 0, Optional.empty(), 0)))
        .isEqualTo(refused(GateRule.PHONE_LINE));
  }

  @Test
  void everything_wrong_refuses_everything() {
    var stopped = new Wishes(Optional.empty(), Optional.of(STOPPED));
    var busy = new Traffic(2, 9, Optional.of(PAUSED), 0);
    List<GateCheck> checks =
        check(new PhoneNumber("+442079460018"), Optional.empty(), stopped, busy);
    assertThat(checks).allMatch(GateCheck::refused);
  }

  @Test
  void codes_are_the_names_people_see() {
    assertThat(Arrays.stream(GateRule.values()).map(GateRule::code))
        .containsExactly(
            "consent",
            "not_stopped",
            "legal_hours",
            "one_live_call",
            "ordinary_line",
            "not_paused",
            "identity_tries",
            "phone_line");
  }

  private static GateCheck rule(GateRule rule, Wishes wishes) {
    return one(rule, check(NUMBER, Optional.of(NEW_YORK), wishes, QUIET));
  }

  private static GateCheck traffic(GateRule rule, Traffic traffic) {
    List<GateCheck> checks = check(NUMBER, Optional.of(NEW_YORK), AGREES, traffic);
    assertThat(checks).filteredOn(c -> c.rule() != rule).noneMatch(GateCheck::refused);
    return one(rule, checks);
  }

  private static GateCheck one(GateRule rule, List<GateCheck> checks) {
    return checks.stream().filter(c -> c.rule() == rule).findFirst().orElseThrow();
  }

  private static List<GateCheck> check(
      PhoneNumber number, Optional<ZoneId> there, Wishes wishes, Traffic traffic) {
    return DialRules.check(new DialSituation(called(number), there, wishes, traffic), NOW);
  }

  private static DialSituation.Called called(PhoneNumber number) {
    var reach = new Reach(Set.of("US"), Reach.USUAL_KINDS);
    return new DialSituation.Called(number, unitedStates(), reach);
  }

  private static GateCheck passed(GateRule rule) {
    return GateCheck.of(rule, GateCheck.Verdict.PASSED);
  }

  private static GateCheck passed(GateRule rule, Instant when) {
    return new GateCheck(rule, GateCheck.Verdict.PASSED, Optional.of(when));
  }

  private static GateCheck refused(GateRule rule) {
    return GateCheck.of(rule, GateCheck.Verdict.REFUSED);
  }

  private static GateCheck refused(GateRule rule, Instant when) {
    return new GateCheck(rule, GateCheck.Verdict.REFUSED, Optional.of(when));
  }

  /** As the migration has it; only Hibernate makes countries otherwise. */
  private static Country unitedStates() {
    try {
      Constructor<Country> constructor = Country.class.getDeclaredConstructor();
      constructor.setAccessible(true);
      Country country = constructor.newInstance();
      set(country, "code", "US");
      set(country, "callFrom", LocalTime.of(9, 0));
      set(country, "callUntil", LocalTime.of(20, 0));
      set(country, "sundayFrom", LocalTime.of(12, 0));
      set(country, "sundayUntil", LocalTime.of(20, 0));
      return country;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static void set(Country country, String name, Object value)
      throws ReflectiveOperationException {
    Field field = Country.class.getDeclaredField(name);
    field.setAccessible(true);
    field.set(country, value);
  }
}
