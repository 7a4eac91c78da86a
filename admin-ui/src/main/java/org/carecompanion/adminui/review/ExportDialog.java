package org.carecompanion.adminui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.theme.lumo.LumoUtility;
import org.carecompanion.adminui.shared.Texts;

/** What the file holds, said before it is taken: that cannot be taken back. */
final class ExportDialog extends Dialog {
  ExportDialog(ExportHandler file) {
    super(Texts.of("review.export_heading"));
    addClassName("form-dialog");
    Div says =
        new Div(
            new Paragraph(Texts.of("review.export_what")),
            new Paragraph(Texts.of("review.export_care")));
    says.addClassName("review-form");
    add(says);
    Anchor take = new Anchor(file, Texts.of("review.export_do"));
    take.setId("export-do");
    take.addClassNames(LumoUtility.Padding.SMALL, LumoUtility.FontWeight.SEMIBOLD);
    getFooter().add(new Button(Texts.of("form.cancel"), pressed -> close()), take);
  }
}
