package org.carecompanion.adminui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.clinical.review.ReviewChange;
import org.carecompanion.clinical.review.ReviewDesk;
import org.carecompanion.clinical.review.ReviewExport;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallPlan;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingId;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.review.Correction;
import org.carecompanion.domain.review.FindingReview;
import org.carecompanion.domain.review.FindingReview.Opinion;
import org.carecompanion.domain.review.FindingReview.Words;
import org.carecompanion.domain.review.ReviewId;
import org.carecompanion.domain.review.ReviewVerdict;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.Caller;

/** A review list that behaves. */
public final class Reviewing {
  private final FindingReview wrong =
      new FindingReview(
          call(),
          Optional.of(new FindingId(new UUID(6, 1))),
          new Opinion(
              new Words("my sister had chest pain", 11),
              new Correction(Concept.CHEST_PAIN, FindingStatus.OTHER_PERSON),
              "She spoke of her sister."),
          new FindingReview.Marked(Ward.DANA, Ward.NOW.minusSeconds(600)));

  private static Call call() {
    return new Call(
        new CallId(new UUID(5, 1)),
        new CallPlan(
            new PatientId(new UUID(3, 1)),
            new PhoneNumber("+12125550142"),
            CallType.FOLLOW_UP,
            new CallPlan.ProtocolChoice("knee-hip", 1, 7)),
        Actor.SYSTEM,
        Ward.NOW);
  }

  Reads reads() {
    return new Reads();
  }

  /** Shows one mark, without words to those who do not read them. */
  final class Reads extends ReviewReads {
    final List<String> opened = new ArrayList<>();

    @Override
    List<ReviewRow> open(SignedIn me) {
      opened.add(me.role().name());
      return again(me);
    }

    @Override
    List<ReviewRow> again(SignedIn me) {
      return List.of(
          new ReviewRow(
              wrong,
              Ward.maria(),
              "Knee or hip, version 1, day 7",
              new ReviewRow.Names("Dana Ruiz", wrong.settled().map(s -> "Sam Okafor")),
              me.readsWords()
                  ? Optional.of(
                      new ReviewRow.Words("my sister had chest pain", "She spoke of her sister."))
                  : Optional.empty()));
    }

    @Override
    boolean settle(SignedIn me, ReviewId id, ReviewVerdict verdict) {
      return wrong.settle(verdict, new FindingReview.Marked(Ward.SAM, Ward.NOW));
    }
  }

  /** Gives a file of two lines, and counts how often. */
  static final class Exports extends ReviewExport {
    final List<String> taken = new ArrayList<>();

    @SuppressWarnings("NullAway")
    Exports() {
      super(null, null, null, null, null);
    }

    @Override
    public String tsv(Caller caller) {
      taken.add(caller.role().name());
      return "answer\tsymptom\nmy sister had chest pain\tchest pain\n";
    }
  }

  /** Keeps what it is told; knows which words were said. */
  public static final class Desk extends ReviewDesk {
    private final List<String> marks = new ArrayList<>();

    @SuppressWarnings("NullAway")
    public Desk() {
      super(null, null, null, null);
    }

    public List<String> marks() {
      return marks;
    }

    @Override
    public ReviewChange markWrong(Caller caller, FindingId id, FindingStatus right, String note) {
      marks.add(id + " is " + right + ": " + note);
      return new ReviewChange.Done(ReviewId.random());
    }

    @Override
    public ReviewChange addMissed(Caller caller, CallId id, Opinion missed) {
      if (!"I could not sleep, and I was sick twice.".contains(missed.words().quote()))
        return new ReviewChange.NotSaid();
      marks.add(
          missed.right().concept()
              + " is "
              + missed.right().status()
              + " at "
              + missed.words().turn()
              + ": "
              + missed.words().quote()
              + ", "
              + missed.note());
      return new ReviewChange.Done(ReviewId.random());
    }
  }
}
