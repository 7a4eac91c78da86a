package org.carecompanion.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffMemberTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final String RIGHT = "correct horse battery";
  private final StaffMember dana =
      new StaffMember("Dana@Hospital.Example", "Dana Ruiz", Role.CLINICIAN, RIGHT, NOON);

  @Test
  void the_right_password_opens_the_door() {
    assertThat(dana.signIn(RIGHT, NOON)).isTrue();
    assertThat(dana.waitUntil(NOON)).isEmpty();
  }

  @Test
  void three_tries_are_free_then_each_waits_twice_as_long_up_to_a_quarter_of_an_hour() {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      waits.add(waitNow().toSeconds());
      assertThat(dana.signIn("wrong", NOON)).isFalse();
    }
    assertThat(waits)
        .containsExactly(0L, 0L, 0L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L, 900L);
  }

  @Test
  void nothing_overflows_however_long_somebody_tries() throws Exception {
    var failures = StaffMember.class.getDeclaredField("failedSignIns");
    failures.setAccessible(true);
    failures.setInt(dana, 100_000);
    dana.signIn("wrong", NOON);
    assertThat(waitNow()).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void waiting_ends_by_itself_it_is_no_lockout() {
    for (int i = 0; i < 4; i++) dana.signIn("wrong", NOON);
    assertThat(dana.waitUntil(NOON)).contains(NOON.plusSeconds(4));
    assertThat(dana.waitUntil(NOON.plusSeconds(3))).isPresent();
    assertThat(dana.waitUntil(NOON.plusSeconds(4))).isEmpty();
    assertThat(dana.signIn(RIGHT, NOON.plusSeconds(4))).isTrue();
  }

  @Test
  void the_right_password_forgets_the_wrong_ones() {
    for (int i = 0; i < 4; i++) dana.signIn("wrong", NOON);
    dana.signIn(RIGHT, NOON);
    assertThat(dana.waitUntil(NOON)).isEmpty();
    dana.signIn("wrong", NOON);
    dana.signIn("wrong", NOON);
    assertThat(dana.waitUntil(NOON)).as("three free tries again").isEmpty();
  }

  @Test
  void a_disabled_person_is_refused_like_a_wrong_password() {
    dana.disable(NOON);
    assertThat(dana.active()).isFalse();
    for (int i = 0; i < 3; i++) assertThat(dana.signIn(RIGHT, NOON)).isFalse();
    assertThat(waitNow()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void the_first_password_must_be_changed() {
    assertThat(dana.mustChangePassword()).isTrue();
    dana.changePassword("another good password");
    assertThat(dana.mustChangePassword()).isFalse();
    assertThat(dana.signIn(RIGHT, NOON)).isFalse();
    assertThat(dana.signIn("another good password", NOON)).isTrue();
  }

  @Test
  void a_short_password_is_refused_and_the_old_one_stays() {
    assertThatThrownBy(() -> dana.changePassword("elevenchars"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the password is too short");
    assertThat(dana.signIn(RIGHT, NOON)).isTrue();
  }

  @Test
  void addresses_are_the_same_in_capitals() {
    assertThat(dana.email()).isEqualTo("dana@hospital.example");
  }

  @Test
  void a_shift_ends_after_it_starts() {
    assertThatThrownBy(() -> new OnCallShift(dana.id(), NOON, NOON))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OnCallShift(dana.id(), NOON, NOON.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new OnCallShift(dana.id(), NOON, NOON.plusSeconds(1)).staff()).isEqualTo(dana.id());
  }

  private Duration waitNow() {
    return Duration.between(NOON, dana.waitUntil(NOON).orElse(NOON));
  }

  @Test
  void every_change_of_what_one_may_do_ends_the_sessions_before() {
    List<Runnable> changes =
        List.of(
            () -> dana.changePassword("another password"),
            () -> dana.resetPassword("a third password"),
            () -> dana.disable(NOON),
            dana::enable,
            () -> dana.changeRole(Role.HOSPITAL_ADMIN));
    for (Runnable change : changes) {
      Standing before = dana.standing();
      change.run();
      assertThat(dana.standing()).isNotEqualTo(before);
    }
    Standing now = dana.standing();
    assertThat(dana.enable()).isFalse();
    assertThat(dana.changeRole(Role.HOSPITAL_ADMIN)).isFalse();
    dana.setOnShift(StaffMember.OnShift.YES);
    dana.signIn("wrong", NOON);
    assertThat(dana.standing()).isEqualTo(now);
  }

  @Test
  void a_reset_password_opens_at_once_and_is_changed_first() {
    for (int i = 0; i < 5; i++) dana.signIn("wrong", NOON);
    dana.resetPassword("given by a colleague");
    assertThat(dana.waitUntil(NOON)).isEmpty();
    assertThat(dana.mustChangePassword()).isTrue();
    assertThat(dana.signIn("given by a colleague", NOON)).isTrue();
  }
}
