package org.carecompanion.clinical.staff;

import org.carecompanion.domain.staff.FirstPassword;
import org.carecompanion.domain.staff.StaffId;

/** What came of a change of who may work here. */
public sealed interface StaffChange {
  /** Done; open sessions of this person end. */
  record Done() implements StaffChange {}

  /** Somebody may come in with this password, shown now and never again. */
  record LetIn(StaffId person, FirstPassword password) implements StaffChange {}

  /** It is so already: somebody else was first, or nothing was changed. */
  record AsItWas() implements StaffChange {}

  /** Somebody signs in with this address, here or in another hospital of the installation. */
  record EmailTaken() implements StaffChange {}

  /**
   * Nobody changes what they themselves may do: so there is always an administrator left, and a
   * colleague knows.
   */
  record NotOneself() implements StaffChange {}

  /** No such person, or one whose role is not the hospital's to give. */
  record NotFound() implements StaffChange {}
}
