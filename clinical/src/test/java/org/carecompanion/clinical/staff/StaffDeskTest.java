package org.carecompanion.clinical.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.NewMember;
import org.carecompanion.domain.staff.Origin;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffId;
import org.carecompanion.domain.staff.StaffMember;
import org.carecompanion.domain.staff.StaffMembers;
import org.carecompanion.domain.staff.Standing;
import org.junit.jupiter.api.Test;

class StaffDeskTest {
  private final ClinicalDatabase database = ClinicalDatabase.shared();
  private final Ward ward = Ward.in(database);
  private final StaffMember ada = ward.hire("Ada Ames", Role.HOSPITAL_ADMIN);
  private final Caller admin = as(ada);
  private final StaffDesk desk = database.bean(StaffDesk.class);

  @Test
  void somebody_new_gets_a_password_that_works_once() {
    String email = "New-" + UUID.randomUUID() + "@Hospital.Example";
    var in = (StaffChange.LetIn) desk.add(admin, new NewMember(email, " Lin Wu ", Role.CLINICIAN));
    assertThat(in.toString()).doesNotContain(in.password().value());
    database.doIn(
        ward.hospital(),
        () -> {
          StaffMember lin = find(in.person());
          assertThat(lin.name()).isEqualTo("Lin Wu");
          assertThat(lin.email()).isEqualTo(email.toLowerCase());
          assertThat(lin.mustChangePassword()).isTrue();
          assertThat(lin.signIn(in.password().value(), database.clock().instant())).isTrue();
        });
    assertThat(done(in.person())).containsExactly(Action.ADDED);
    assertThat(desk.add(admin, new NewMember(email, "Other", Role.CLINICIAN)))
        .isEqualTo(new StaffChange.EmailTaken());
  }

  @Test
  void an_address_of_another_hospital_is_taken_too() {
    StaffMember elsewhere = Ward.in(database).nurse();
    assertThat(desk.add(admin, new NewMember(elsewhere.email(), "Other", Role.CLINICIAN)))
        .isEqualTo(new StaffChange.EmailTaken());
  }

  @Test
  void whoever_is_disabled_has_no_standing_and_is_listed_last() {
    StaffId dana = ward.nurse().id();
    Standing before = standing(dana);
    assertThat(desk.disable(admin, dana)).isEqualTo(new StaffChange.Done());
    assertThat(desk.disable(admin, dana)).isEqualTo(new StaffChange.AsItWas());
    assertThat(standing(dana)).isNotEqualTo(before);
    assertThat(desk.all(admin)).extracting(StaffMember::id).endsWith(dana);
    assertThat(desk.enable(admin, dana)).isEqualTo(new StaffChange.Done());
    assertThat(desk.enable(admin, dana)).isEqualTo(new StaffChange.AsItWas());
    assertThat(standing(dana)).as("a session from before stays over").isNotEqualTo(before);
    assertThat(done(dana)).containsExactlyInAnyOrder(Action.DISABLED, Action.ENABLED);
  }

  @Test
  void another_role_and_another_password_are_another_standing() {
    StaffId dana = ward.nurse().id();
    Standing first = standing(dana);
    assertThat(desk.changeRole(admin, dana, Role.HOSPITAL_ADMIN)).isEqualTo(new StaffChange.Done());
    Standing second = standing(dana);
    assertThat(second).isEqualTo(new Standing(Role.HOSPITAL_ADMIN, first.changes() + 1));
    var in = (StaffChange.LetIn) desk.resetPassword(admin, dana);
    assertThat(standing(dana)).isNotEqualTo(second);
    database.doIn(
        ward.hospital(),
        () -> {
          StaffMember now = find(dana);
          assertThat(now.mustChangePassword()).isTrue();
          assertThat(now.signIn(in.password().value(), database.clock().instant())).isTrue();
        });
    assertThat(done(dana)).containsExactlyInAnyOrder(Action.ROLE_CHANGED, Action.PASSWORD_RESET);
  }

  @Test
  void nobody_changes_their_own_standing() {
    for (StaffChange tried :
        List.of(
            desk.disable(admin, ada.id()),
            desk.enable(admin, ada.id()),
            desk.changeRole(admin, ada.id(), Role.CLINICIAN),
            desk.resetPassword(admin, ada.id())))
      assertThat(tried).isEqualTo(new StaffChange.NotOneself());
    assertThat(done(ada.id())).isEmpty();
  }

  @Test
  void who_is_not_the_hospitals_to_change_is_not_there() {
    StaffMember platform = ward.hire("Pat Plat", Role.PLATFORM_ADMIN);
    StaffMember elsewhere = Ward.in(database).nurse();
    for (StaffId person : List.of(platform.id(), elsewhere.id(), StaffId.random()))
      assertThat(desk.disable(admin, person)).isEqualTo(new StaffChange.NotFound());
    assertThatThrownBy(() -> desk.changeRole(admin, ward.nurse().id(), Role.PLATFORM_ADMIN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NewMember("a@b.example", "A", Role.PLATFORM_ADMIN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void of_two_administrators_who_disable_each_other_at_once_one_stays() throws Exception {
    StaffMember bea = ward.hire("Bea Bell", Role.HOSPITAL_ADMIN);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      CountDownLatch together = new CountDownLatch(2);
      Future<StaffChange> one = threads.submit(() -> disable(together, admin, bea.id()));
      Future<StaffChange> two = threads.submit(() -> disable(together, as(bea), ada.id()));
      assertThat(List.of(one.get(), two.get()))
          .containsExactlyInAnyOrder(new StaffChange.Done(), new StaffChange.NotFound());
    }
    assertThat(database.in(ward.hospital(), () -> beans().lockAdministrators())).hasSize(1);
  }

  @Test
  void the_audit_says_in_which_role_and_from_where_it_was_done() {
    var from = Origin.console(Optional.of("192.0.2.7"));
    var caller = new Caller(admin.actor(), admin.hospital(), admin.role(), from);
    String email = "from-" + UUID.randomUUID() + "@hospital.example";
    var in = (StaffChange.LetIn) desk.add(caller, new NewMember(email, "Lin Wu", Role.CLINICIAN));
    assertThat(entries(in.person()))
        .extracting(AuditEntry::by)
        .containsExactly(new AuditEntry.By(admin.actor(), Optional.of(Role.HOSPITAL_ADMIN), from));
  }

  private StaffChange disable(CountDownLatch together, Caller caller, StaffId person)
      throws InterruptedException {
    together.countDown();
    together.await();
    return database.bean(StaffDesk.class).disable(caller, person);
  }

  private Caller as(StaffMember member) {
    return new Caller(Actor.staff(member.id()), ward.hospital(), member.role());
  }

  private StaffMembers beans() {
    return database.bean(StaffMembers.class);
  }

  private StaffMember find(StaffId person) {
    return beans().find(person).orElseThrow();
  }

  private Standing standing(StaffId person) {
    return database.in(ward.hospital(), () -> find(person).standing());
  }

  private List<Action> done(StaffId person) {
    return entries(person).stream().map(AuditEntry::action).toList();
  }

  private List<AuditEntry> entries(StaffId person) {
    return database.in(ward.hospital(), () -> database.bean(Audit.class).of(person.value()));
  }
}
