package org.carecompanion.clinical.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.staff.ApiKey;
import org.carecompanion.domain.staff.ApiKeyId;
import org.carecompanion.domain.staff.ApiScope;
import org.carecompanion.domain.staff.ApiSecret;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.KeyOrder;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.Test;

/** Keys as an administrator makes and revokes them. */
class ApiKeyDeskTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final Set<ApiScope> READING =
      EnumSet.of(ApiScope.CALLS_READ, ApiScope.ALERTS_READ);

  private final Ward ward = Ward.in(DATABASE);
  private final Caller admin = ward.as(ward.hire("Rana Shah", Role.HOSPITAL_ADMIN));
  private final ApiKeyDesk desk = DATABASE.bean(ApiKeyDesk.class);

  @Test
  void the_secret_is_given_once_and_only_its_hash_is_kept() {
    KeyMade.Done made = made("records");
    assertThat(made.secret().value()).matches("scc_[A-Za-z0-9_-]{43}");
    assertThat(made.toString()).doesNotContain(made.secret().value());
    assertThat(DATABASE.rows("select k::text from api_key k where id = '%s'".formatted(made.key())))
        .hasSize(1)
        .noneSatisfy(row -> assertThat(row).contains(made.secret().value().substring(4)));
    assertThat(opens(made.secret())).contains(made.key());
    assertThat(made("scheduler").secret()).isNotEqualTo(made.secret());
  }

  @Test
  void a_key_is_what_it_was_made_for() {
    KeyMade.Done made = made("records");
    ApiKey key = desk.all(admin).getFirst();
    assertThat(key.id()).isEqualTo(made.key());
    assertThat(key.name()).isEqualTo("records");
    assertThat(key.scopes()).isEqualTo(READING);
    assertThat(key.madeBy()).isEqualTo(admin.actor());
    assertThat(key.createdAt()).isEqualTo(now());
    assertThat(key.expiresAt()).isEmpty();
    assertThat(key.lastUsedAt()).isEmpty();
  }

  @Test
  void a_name_is_free_again_when_its_key_is_revoked() {
    KeyMade.Done first = made("records");
    assertThat(desk.make(admin, order("records"))).isEqualTo(new KeyMade.NameTaken(first.key()));
    assertThat(desk.revoke(admin, first.key())).isTrue();
    KeyMade.Done second = made("records");
    assertThat(desk.all(admin)).extracting(ApiKey::id).contains(first.key(), second.key());
  }

  @Test
  void a_revoked_key_opens_nothing_at_once_and_is_revoked_once() {
    KeyMade.Done made = made("records");
    assertThat(desk.revoke(admin, made.key())).isTrue();
    assertThat(opens(made.secret())).isEmpty();
    assertThat(desk.revoke(admin, made.key())).isFalse();
    assertThat(audited(made.key())).containsExactly(Action.REVOKED, Action.ADDED);
  }

  @Test
  void another_hospital_s_administrator_neither_sees_nor_revokes_it() {
    KeyMade.Done made = made("records");
    Ward other = Ward.in(DATABASE);
    Caller stranger = other.as(other.hire("Ann Lee", Role.HOSPITAL_ADMIN));
    assertThat(desk.all(stranger)).isEmpty();
    assertThat(desk.revoke(stranger, made.key())).isFalse();
    assertThat(opens(made.secret())).isPresent();
  }

  @Test
  void an_expired_key_opens_nothing() {
    Instant end = Instant.now().minusSeconds(1); // the database looks at its own clock
    DATABASE.clock().set(end.minus(Duration.ofDays(1)));
    var order = new KeyOrder("records", READING, Optional.of(end));
    KeyMade.Done made = (KeyMade.Done) desk.make(admin, order);
    assertThat(opens(made.secret())).isEmpty();
    DATABASE.clock().set(end);
    assertThat(desk.make(admin, new KeyOrder("late", READING, Optional.of(end))))
        .isEqualTo(new KeyMade.ExpiresInThePast());
  }

  private KeyMade.Done made(String name) {
    return (KeyMade.Done) desk.make(admin, order(name));
  }

  private static KeyOrder order(String name) {
    return new KeyOrder(name, READING, Optional.empty());
  }

  private static Optional<ApiKeyId> opens(ApiSecret secret) {
    return DATABASE
        .bean(AcrossHospitals.class)
        .apiKey(secret.hash())
        .map(owned -> new ApiKeyId(owned.id()));
  }

  private List<Action> audited(ApiKeyId key) {
    return DATABASE.in(
        ward.hospital(),
        () ->
            DATABASE.bean(Audit.class).of(key.value()).stream()
                .map(AuditEntry::action)
                .sorted(Comparator.comparing(Action::name).reversed())
                .toList());
  }

  private static Instant now() {
    return DATABASE.clock().instant();
  }
}
