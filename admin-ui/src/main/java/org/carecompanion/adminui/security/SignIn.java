package org.carecompanion.adminui.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.Optional;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.notice.Notices;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.staff.Password;
import org.carecompanion.domain.staff.StaffId;
import org.carecompanion.domain.staff.StaffMember;
import org.carecompanion.domain.staff.StaffMembers;

/**
 * Checks an e-mail address and a password. Unknown people, wrong passwords and tries that come too
 * early get the same answer after a similar time; how long the next try must wait is in the
 * person's row, so that a restart forgives nothing.
 */
@Dependent
class SignIn {
  @Inject AcrossHospitals across;
  @Inject HospitalScope scope;
  @Inject StaffMembers staff;
  @Inject Hospitals hospitals;
  @Inject Audit audit;
  @Inject Notices notices;
  @Inject Clock clock;

  /** Somebody who may come in, and whether a new password is due first. */
  record Entered(SignedIn person, boolean passwordDue) {}

  Optional<Entered> check(String email, String password) {
    var owned = across.staffMember(email.strip());
    if (owned.isEmpty()) {
      Password.checkAgainstNobody(password);
      return Optional.empty();
    }
    try {
      var key = owned.get();
      return scope.call(
          key.hospital(),
          () -> enter(new HospitalId(key.hospital()), new StaffId(key.id()), password));
    } catch (OptimisticLockException twoAtOnce) {
      return Optional.empty(); // guesses made side by side do not count as one
    }
  }

  /** The person behind an address whose password was just checked. */
  Entered entered(String email) {
    var key = across.staffMember(email.strip()).orElseThrow();
    var hospital = new HospitalId(key.hospital());
    return scope.call(
        key.hospital(), () -> describe(hospital, staff.find(new StaffId(key.id())).orElseThrow()));
  }

  /**
   * Ends every other session of this person.
   *
   * @return the person as signed in from now on
   * @throws IllegalArgumentException if the new password is too short
   */
  SignedIn changePassword(SignedIn person, String password) {
    return scope.call(
        person.hospital().value(),
        () -> {
          StaffMember member = staff.find(person.staff()).orElseThrow();
          member.changePassword(password);
          note(person, Action.PASSWORD_CHANGED);
          notices.send(
              new Notice(Notice.Kind.STAFF, person.hospital().value(), person.staff().value()));
          return describe(person.hospital(), member).person();
        });
  }

  /** Whether this person still works here, with the role and the password of the sign-in. */
  boolean stands(SignedIn person) {
    return scope.call(
        person.hospital().value(),
        () ->
            staff
                .find(person.staff())
                .filter(StaffMember::active)
                .map(StaffMember::standing)
                .filter(person.standing()::equals)
                .isPresent());
  }

  private Optional<Entered> enter(HospitalId hospital, StaffId id, String password) {
    StaffMember member = staff.find(id).orElseThrow();
    boolean tooEarly = member.waitUntil(clock.instant()).isPresent();
    if (tooEarly) Password.checkAgainstNobody(password);
    boolean in = !tooEarly && member.signIn(password, clock.instant());
    Entered person = describe(hospital, member);
    note(person.person(), in ? Action.SIGNED_IN : Action.SIGN_IN_REFUSED);
    return in ? Optional.of(person) : Optional.empty();
  }

  private void note(SignedIn person, Action what) {
    audit.record(person.caller(), Deed.of(what, "staff_member", person.staff().value()));
  }

  private Entered describe(HospitalId hospital, StaffMember member) {
    var zone = hospitals.own().timeZone();
    return new Entered(
        new SignedIn(member.id(), hospital, member.name(), member.standing(), zone),
        member.mustChangePassword());
  }
}
