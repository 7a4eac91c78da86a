package org.carecompanion.clinical.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.FirstPassword;
import org.carecompanion.domain.staff.NewMember;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffId;
import org.carecompanion.domain.staff.StaffMember;
import org.carecompanion.domain.staff.StaffMembers;

/** Where administrators say who works in their hospital, and as what. */
@Dependent
public class StaffDesk {
  private final HospitalScope scope;
  private final AcrossHospitals across;
  private final StaffMembers staff;
  private final StaffRecord record;
  private final Clock clock;

  @Inject
  StaffDesk(
      HospitalScope scope,
      AcrossHospitals across,
      StaffMembers staff,
      StaffRecord record,
      Clock clock) {
    this.scope = scope;
    this.across = across;
    this.staff = staff;
    this.record = record;
    this.clock = clock;
  }

  /** Those who may sign in by name, then those who may not. */
  @Allowed(Role.HOSPITAL_ADMIN)
  public List<StaffMember> all(Caller caller) {
    return scope.call(caller.hospital().value(), staff::all);
  }

  /** Lets somebody new in, with a password to be changed at the first sign-in. */
  @Allowed(Role.HOSPITAL_ADMIN)
  public StaffChange add(Caller caller, NewMember who) {
    return asAdministrator(
        caller,
        () -> {
          if (across.staffMember(who.email()).isPresent()) return new StaffChange.EmailTaken();
          FirstPassword password = FirstPassword.random();
          var member =
              new StaffMember(
                  who.email(), who.name(), who.role(), password.value(), clock.instant());
          staff.add(member);
          record.changed(caller, Action.ADDED, member.id());
          return new StaffChange.LetIn(member.id(), password);
        });
  }

  /**
   * @throws IllegalArgumentException if it is not a role that a hospital gives
   */
  @Allowed(Role.HOSPITAL_ADMIN)
  public StaffChange changeRole(Caller caller, StaffId person, Role role) {
    if (!role.isGivenByHospitals())
      throw new IllegalArgumentException("not a role that a hospital gives");
    return change(caller, person, Action.ROLE_CHANGED, member -> member.changeRole(role));
  }

  /** From now on this person opens nothing: open sessions end, and the password is no good. */
  @Allowed(Role.HOSPITAL_ADMIN)
  public StaffChange disable(Caller caller, StaffId person) {
    return change(caller, person, Action.DISABLED, member -> member.disable(clock.instant()));
  }

  @Allowed(Role.HOSPITAL_ADMIN)
  public StaffChange enable(Caller caller, StaffId person) {
    return change(caller, person, Action.ENABLED, StaffMember::enable);
  }

  /** A new first password, for somebody who has forgotten theirs. */
  @Allowed(Role.HOSPITAL_ADMIN)
  public StaffChange resetPassword(Caller caller, StaffId person) {
    return asAdministrator(
        caller,
        () ->
            withOther(
                caller,
                person,
                member -> {
                  FirstPassword password = FirstPassword.random();
                  member.resetPassword(password.value());
                  record.changed(caller, Action.PASSWORD_RESET, person);
                  return new StaffChange.LetIn(person, password);
                }));
  }

  private StaffChange change(
      Caller caller, StaffId person, Action action, Predicate<StaffMember> change) {
    return asAdministrator(
        caller,
        () ->
            withOther(
                caller,
                person,
                member -> {
                  if (!change.test(member)) return new StaffChange.AsItWas();
                  record.changed(caller, action, person);
                  return new StaffChange.Done();
                }));
  }

  private StaffChange withOther(
      Caller caller, StaffId person, Function<StaffMember, StaffChange> work) {
    if (person.equals(caller.staff())) return new StaffChange.NotOneself();
    Optional<StaffMember> member =
        staff.lock(person).filter(other -> other.role().isGivenByHospitals());
    return member.isPresent() ? work.apply(member.get()) : new StaffChange.NotFound();
  }

  /**
   * While no administrator can change: of two who disable each other at once, one is first and the
   * other no administrator any more.
   */
  private StaffChange asAdministrator(Caller caller, Supplier<StaffChange> work) {
    return scope.call(
        caller.hospital().value(),
        () ->
            staff.lockAdministrators().stream().anyMatch(a -> a.id().equals(caller.staff()))
                ? work.get()
                : new StaffChange.NotFound());
  }
}
