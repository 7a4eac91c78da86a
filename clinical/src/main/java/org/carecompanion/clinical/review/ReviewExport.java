package org.carecompanion.clinical.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.carecompanion.clinical.access.Readings;
import org.carecompanion.clinical.access.Sight;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallPlan.ProtocolChoice;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.review.Correction;
import org.carecompanion.domain.review.FindingReview;
import org.carecompanion.domain.review.FindingReview.Words;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/**
 * The review list as a file, for whoever carries it into the word lists: {@code prior_turn}, {@code
 * answer}, {@code symptom} and {@code status} are those of {@code ./companion evaluate symptoms}.
 * It names no patient, and holds what patients said: taking it is on record, mark by mark.
 */
@Dependent
public class ReviewExport {
  private static final List<String> COLUMNS =
      List.of(
          "prior_turn",
          "answer",
          "symptom",
          "status",
          "quote",
          "note",
          "kind",
          "verdict",
          "protocol",
          "day",
          "call",
          "turn",
          "marked_at");

  private final HospitalScope scope;
  private final Sight sight;
  private final Readings readings;
  private final CallWords words;
  private final ReviewRecord record;

  @Inject
  public ReviewExport(
      HospitalScope scope, Sight sight, Readings readings, CallWords words, ReviewRecord record) {
    this.scope = scope;
    this.sight = sight;
    this.readings = readings;
    this.words = words;
    this.record = record;
  }

  /**
   * The latest marks whose words are open to the caller, open ones first; those about patients
   * whose words are closed are left out.
   *
   * @return UTF-8 text with a header, cells parted by tabs
   */
  @Allowed(Role.CLINICIAN)
  public String tsv(Caller caller) {
    return scope.call(caller.hospital().value(), () -> rows(caller));
  }

  private String rows(Caller caller) {
    List<FindingReview> marks = record.recent(ReviewDesk.RECENT);
    Set<PatientId> closed =
        sight.closed(caller, marks.stream().map(FindingReview::patient).distinct().toList());
    StringBuilder text = new StringBuilder(SafeCells.row(COLUMNS));
    for (FindingReview mark : marks) {
      if (closed.contains(mark.patient())) continue;
      readings.ofWords(caller, mark.call(), mark.patient());
      record.taken(caller, Action.EXPORTED, mark);
      text.append(SafeCells.row(cells(mark)));
    }
    return text.toString();
  }

  private List<String> cells(FindingReview mark) {
    Call call = words.call(mark.call()).orElseThrow();
    ProtocolChoice ran = call.plan().protocol();
    Words said = mark.opinion().words();
    Correction right = mark.opinion().right();
    return List.of(
        words.askedBefore(call, said.turn()),
        words.wholeTurn(call, said.turn()),
        right.concept().code().replace('_', ' '),
        right.status().code(),
        said.quote(),
        mark.opinion().note(),
        code(mark.kind()),
        mark.verdict().map(ReviewExport::code).orElse("open"),
        ran.key() + " v" + ran.version(),
        String.valueOf(ran.postOperativeDay()),
        call.id().toString(),
        String.valueOf(said.turn()),
        mark.marked().at().toString());
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
