package org.carecompanion.clinical.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.carecompanion.clinical.access.Glass;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.review.Correction;
import org.carecompanion.domain.review.FindingReview.Opinion;
import org.carecompanion.domain.review.FindingReview.Words;
import org.carecompanion.domain.review.ReviewId;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was misread leaves as a file: whole, harmless in a spreadsheet, and on record. */
class ReviewExportTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final String ASKED = "Is anything else wrong?";
  private static final String SAID = "=HYPERLINK(1)\tis what\nthe page said. I was sick twice.";

  private final Ward ward = Ward.in(DATABASE);
  private final ReviewExport export = DATABASE.bean(ReviewExport.class);
  private final CallId call = ward.plannedCall();
  private final Caller nurse = ward.asNurse();

  @Test
  void a_mark_is_a_row_with_what_was_asked_said_and_meant() {
    ReviewId mark = marked("+she was");
    List<String> lines = export.tsv(nurse).lines().toList();
    assertThat(lines).hasSize(2);
    List<String> header = List.of(lines.getFirst().split("\t", -1));
    List<String> cells = List.of(lines.getLast().split("\t", -1));
    assertThat(cells).hasSameSizeAs(header);
    assertThat(cells)
        .startsWith(
            ASKED,
            "'=HYPERLINK(1) is what the page said. I was sick twice.",
            "vomiting",
            "present",
            "I was sick twice",
            "'+she was",
            "missed",
            "open");
    assertThat(cells.get(header.indexOf("call"))).isEqualTo(call.toString());
    assertThat(cells.get(header.indexOf("turn"))).isEqualTo("3");
    assertThat(cells.get(header.indexOf("protocol"))).matches("knee-hip v\\d");
    assertThat(String.join(" ", lines)).doesNotContain("Lopez", "Maria", "MRN");
    assertThat(audited(mark.value())).contains(Action.EXPORTED);
    assertThat(audited(call.value())).contains(Action.READ_TRANSCRIPT);
  }

  @Test
  void every_taking_is_on_record_also_within_one_reading() {
    ReviewId mark = marked("missed");
    export.tsv(nurse);
    export.tsv(nurse);
    assertThat(audited(mark.value())).filteredOn(Action.EXPORTED::equals).hasSize(2);
  }

  @Test
  void marks_about_a_restricted_patient_are_left_out_until_they_are_opened() {
    marked("missed");
    Glass glass = DATABASE.bean(Glass.class);
    glass.restrict(ward.as(ward.hire("Rana Shah", Role.HOSPITAL_ADMIN)), ward.patient());
    assertThat(export.tsv(nurse).lines()).hasSize(1);
    glass.open(nurse, ward.patient(), "carries it into the word lists");
    assertThat(export.tsv(nurse).lines()).hasSize(2);
  }

  @Test
  void another_hospital_exports_its_own() {
    marked("missed");
    assertThat(export.tsv(Ward.in(DATABASE).asNurse()).lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "=1+1|'=1+1",
        "+1|'+1",
        "-1|'-1",
        "@SUM(A1)|'@SUM(A1)",
        "＝1+1|'＝1+1",
        "\"  =1+1\"|'=1+1",
        "no = sign first|no = sign first",
        "a - b|a - b",
      })
  void no_cell_is_a_formula(String text, String cell) {
    assertThat(SafeCells.cell(text)).isEqualTo(cell);
  }

  @Test
  void no_cell_breaks_out_of_its_row() {
    assertThat(SafeCells.row(List.of("a\tb", "c\r\nd", "\u0000=x", "")))
        .isEqualTo("a b\tc d\t'=x\t\n");
  }

  private ReviewId marked(String why) {
    ward.said(call, 2, Via.VOICE, ASKED);
    ward.said(call, 3, Via.SPEECH, SAID);
    ReviewChange done =
        DATABASE
            .bean(ReviewDesk.class)
            .addMissed(
                nurse,
                call,
                new Opinion(
                    new Words("I was sick twice", 3),
                    new Correction(Concept.VOMITING, FindingStatus.PRESENT),
                    why));
    return ((ReviewChange.Done) done).review();
  }

  private List<Action> audited(UUID subject) {
    return DATABASE.in(
        ward.hospital(),
        () -> DATABASE.bean(Audit.class).of(subject).stream().map(AuditEntry::action).toList());
  }
}
