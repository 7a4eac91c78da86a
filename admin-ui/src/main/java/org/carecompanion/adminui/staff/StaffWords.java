package org.carecompanion.adminui.staff;

import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.staff.StaffChange;

/** What came of a change, as a sentence. */
final class StaffWords {
  private StaffWords() {}

  static String of(StaffChange change) {
    return switch (change) {
      case StaffChange.Done done -> Texts.of("staff.done");
      case StaffChange.LetIn in -> Texts.of("staff.done");
      case StaffChange.AsItWas same -> Texts.of("staff.as_it_was");
      case StaffChange.EmailTaken taken -> Texts.of("staff.email_taken");
      case StaffChange.NotOneself oneself -> Texts.of("staff.not_oneself");
      case StaffChange.NotFound gone -> Texts.of("staff.gone");
    };
  }
}
