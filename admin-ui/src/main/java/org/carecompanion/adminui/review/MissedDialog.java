package org.carecompanion.adminui.review;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.carecompanion.adminui.shared.ActingDialog;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.review.Correction;
import org.carecompanion.domain.review.FindingReview.Opinion;
import org.carecompanion.domain.review.FindingReview.Words;

/** What the patient said that no finding tells, with the words that say it. */
final class MissedDialog extends ActingDialog {
  private final ComboBox<Concept> concept = new ComboBox<>(Texts.of("review.concept"));
  private final Select<FindingStatus> status = ReviewFields.status("review.stands");
  private final Select<Words> turn = new Select<>();
  private final TextArea quote = new TextArea(Texts.of("review.quote"));
  private final TextArea note = ReviewFields.note();
  private final Predicate<Opinion> mark;

  /**
   * @param mark returns false if the patient did not say that
   */
  MissedDialog(List<Words> said, Predicate<Opinion> mark) {
    super(Texts.of("review.missed"));
    this.mark = mark;
    concept.setId("review-concept");
    concept.setItems(
        Arrays.stream(Concept.values()).sorted(Comparator.comparing(Texts::of)).toList());
    concept.setItemLabelGenerator(Texts::of);
    concept.setRequiredIndicatorVisible(true);
    concept.setManualValidation(true);
    status.setValue(FindingStatus.PRESENT);
    turn.setLabel(Texts.of("review.turn"));
    turn.setId("review-turn");
    turn.setItems(said);
    turn.setItemLabelGenerator(words -> Texts.of("review.turn_of", words.turn(), words.quote()));
    turn.setManualValidation(true);
    turn.addValueChangeListener(chosen -> quote.setValue(chosen.getValue().quote()));
    quote.setId("review-quote");
    quote.setHelperText(Texts.of("review.quote_help"));
    quote.setRequiredIndicatorVisible(true);
    quote.setManualValidation(true);
    Paragraph means = new Paragraph(Texts.of("review.changes_nothing"));
    Div form = new Div(concept, status, turn, quote, note, means);
    form.addClassName("review-form");
    ask(form, Texts.of("review.put_on_list"), this::submit);
  }

  private void submit() {
    boolean incomplete = ReviewFields.missing(concept, "review.concept_missing");
    incomplete |= ReviewFields.missing(status, "review.right_missing");
    incomplete |= ReviewFields.missing(turn, "review.turn_missing");
    incomplete |= ReviewFields.missing(quote, "review.not_said");
    incomplete |= ReviewFields.missing(note, "review.note_missing");
    if (incomplete) return;
    Opinion opinion =
        new Opinion(
            new Words(quote.getValue().strip(), turn.getValue().turn()),
            new Correction(concept.getValue(), status.getValue()),
            note.getValue());
    if (mark.test(opinion)) close();
    else {
      quote.setErrorMessage(Texts.of("review.not_said"));
      quote.setInvalid(true);
      quote.focus();
    }
  }
}
