package org.carecompanion.adminui.review;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.finding.FindingStatus;

/** The fields that both dialogs have. */
final class ReviewFields {
  private ReviewFields() {}

  /** How something stands; words are never "not asked". */
  static Select<FindingStatus> status(String label) {
    Select<FindingStatus> status = new Select<>();
    status.setLabel(Texts.of(label));
    status.setId("review-status");
    status.setItems(
        Arrays.stream(FindingStatus.values()).filter(s -> s != FindingStatus.NOT_ASKED).toList());
    status.setItemLabelGenerator(Texts::of);
    status.setManualValidation(true);
    return status;
  }

  static TextArea note() {
    TextArea note = new TextArea(Texts.of("review.note"));
    note.setId("review-note");
    note.setMaxLength(4_000);
    note.setMinRows(2);
    note.setRequiredIndicatorVisible(true);
    note.setManualValidation(true);
    return note;
  }

  /** Says so at the field if nothing is in it. */
  static <F extends HasValueAndElement<?, ?> & HasValidationProperties> boolean missing(
      F field, String message) {
    boolean missing =
        ((HasValue<?, ?>) field).isEmpty()
            || field.getValue() instanceof String text && text.isBlank();
    field.setErrorMessage(Texts.of(message));
    field.setInvalid(missing);
    return missing;
  }
}
