package org.carecompanion.adminui.staff;

import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffId;
import org.carecompanion.domain.staff.StaffMember;

/** One person as a row. */
record Member(StaffId id, String name, String email, Role role, State state) {
  /** Whether this person may come in. */
  enum State {
    /** The first password was never used, or was given anew. */
    INVITED,
    ACTIVE,
    DISABLED
  }

  static Member of(StaffMember member) {
    return new Member(member.id(), member.name(), member.email(), member.role(), state(member));
  }

  private static State state(StaffMember member) {
    if (!member.active()) return State.DISABLED;
    return member.mustChangePassword() ? State.INVITED : State.ACTIVE;
  }
}
