package org.carecompanion.adminui.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Notices;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.review.ReviewChange;
import org.carecompanion.clinical.review.ReviewDesk;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.finding.FindingId;
import org.carecompanion.domain.review.FindingReview.Words;

/** Asks what was misread or missed, and puts it on the review list. */
@Dependent
public class Marking {
  private final ReviewDesk desk;

  @Inject
  public Marking(ReviewDesk desk) {
    this.desk = desk;
  }

  /**
   * A finding as somebody looks at it.
   *
   * @param topic what it is about, and how it was understood
   */
  public record Shown(FindingId finding, String topic, String quote) {}

  /** Asks how the words of a finding should have been understood. */
  public void wrong(SignedIn me, Shown shown, Runnable changed) {
    new WrongDialog(
            shown,
            (right, note) -> {
              say(desk.markWrong(me.caller(), shown.finding(), right, note));
              changed.run();
            })
        .open();
  }

  /**
   * Asks what no finding tells.
   *
   * @param said what the patient said, turn by turn
   */
  public void missed(SignedIn me, CallId call, List<Words> said, Runnable changed) {
    new MissedDialog(
            said,
            opinion -> {
              ReviewChange change = desk.addMissed(me.caller(), call, opinion);
              if (change instanceof ReviewChange.NotSaid) return false;
              say(change);
              changed.run();
              return true;
            })
        .open();
  }

  private static void say(ReviewChange change) {
    Notices.say(
        switch (change) {
          case ReviewChange.Done done -> Texts.of("review.marked");
          case ReviewChange.AlreadyMarked before -> Texts.of("review.marked_before");
          case ReviewChange.NotSaid notSaid -> Texts.of("review.not_said");
          case ReviewChange.NotFound gone -> Texts.of("review.gone");
        });
  }
}
