package org.carecompanion.adminui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import org.carecompanion.adminui.shared.ActingDialog;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.adminui.shared.Words;
import org.carecompanion.domain.finding.FindingStatus;

/** How the words of a finding should have been understood, and why. */
final class WrongDialog extends ActingDialog {
  private final Select<FindingStatus> right = ReviewFields.status("review.right");
  private final TextArea note = ReviewFields.note();
  private final BiConsumer<FindingStatus, String> mark;

  WrongDialog(Marking.Shown shown, BiConsumer<FindingStatus, String> mark) {
    super(Texts.of("review.wrong"));
    this.mark = mark;
    Div form = new Div(new Paragraph(shown.topic()));
    form.addClassName("review-form");
    if (!shown.quote().isBlank()) form.add(new Words(shown.quote()));
    form.add(right, note, new Paragraph(Texts.of("review.changes_nothing")));
    ask(form, Texts.of("review.put_on_list"), this::submit);
  }

  private void submit() {
    boolean noStatus = ReviewFields.missing(right, "review.right_missing");
    boolean noNote = ReviewFields.missing(note, "review.note_missing");
    if (noStatus || noNote) return;
    mark.accept(right.getValue(), note.getValue());
    close();
  }
}
