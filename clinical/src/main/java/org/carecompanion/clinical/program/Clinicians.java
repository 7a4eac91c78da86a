package org.carecompanion.clinical.program;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffId;
import org.carecompanion.domain.staff.StaffMember;
import org.carecompanion.domain.staff.StaffMembers;

/**
 * In whose name a program may act: an alert is always some person's, so a program must say whose
 * (decision 0011).
 */
@Dependent
public class Clinicians {
  private final HospitalScope scope;
  private final StaffMembers staff;

  @Inject
  Clinicians(HospitalScope scope, StaffMembers staff) {
    this.scope = scope;
    this.staff = staff;
  }

  /** The clinician of the caller's hospital with this address, unless disabled. */
  @Allowed(Role.PROGRAM)
  public Optional<StaffId> byEmail(Caller caller, String email) {
    return scope.call(
        caller.hospital().value(),
        () -> staff.byEmail(email.strip()).filter(StaffMember::clinician).map(StaffMember::id));
  }
}
