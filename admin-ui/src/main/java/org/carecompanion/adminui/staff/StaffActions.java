package org.carecompanion.adminui.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.clinical.staff.StaffChange;
import org.carecompanion.clinical.staff.StaffDesk;
import org.carecompanion.domain.staff.NewMember;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffId;

/** What this administrator may see and do on the page. */
@Dependent
class StaffActions {
  @Inject StaffDesk desk;

  List<Member> all(SignedIn me) {
    return desk.all(me.caller()).stream().map(Member::of).toList();
  }

  StaffChange add(SignedIn me, NewMember who) {
    return desk.add(me.caller(), who);
  }

  StaffChange changeRole(SignedIn me, StaffId person, Role role) {
    return desk.changeRole(me.caller(), person, role);
  }

  StaffChange disable(SignedIn me, StaffId person) {
    return desk.disable(me.caller(), person);
  }

  StaffChange enable(SignedIn me, StaffId person) {
    return desk.enable(me.caller(), person);
  }

  StaffChange resetPassword(SignedIn me, StaffId person) {
    return desk.resetPassword(me.caller(), person);
  }
}
