package org.carecompanion.adminui.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.consent.ConsentKind;

/** What the patient agreed to on which number, since when and how; and taking it back. */
final class ConsentPanel extends Div {
  private final Moments moments;
  private final Consumer<PatientPage.Agreement> withdraw;

  /**
   * @param agree records what the patient agreed to; its second argument says how it was given
   */
  ConsentPanel(
      PatientPage page,
      Moments moments,
      BiConsumer<ConsentKind, String> agree,
      Consumer<PatientPage.Agreement> withdraw) {
    this.moments = moments;
    this.withdraw = withdraw;
    addClassName("consent");
    page.stopped()
        .ifPresent(
            at -> {
              Paragraph stopped = new Paragraph(Texts.of("patient.stopped", moments.date(at)));
              stopped.addClassName("entry-note");
              add(stopped);
            });
    if (page.agreements().isEmpty()) add(new EmptyState(Texts.of("consent.none")));
    UnorderedList list = new UnorderedList();
    list.addClassName("consents");
    page.agreements().forEach(agreement -> list.add(line(agreement)));
    add(list);
    List<ConsentKind> open =
        Arrays.stream(ConsentKind.values()).filter(kind -> !inForce(page, kind)).toList();
    if (!open.isEmpty()) add(recording(open, agree));
  }

  private static boolean inForce(PatientPage page, ConsentKind kind) {
    return page.agreements().stream()
        .anyMatch(agreement -> agreement.kind() == kind && agreement.inForce());
  }

  private ListItem line(PatientPage.Agreement agreement) {
    String text =
        Texts.of(
            "consent.line",
            Texts.of(agreement.kind()),
            agreement.phone().national(),
            moments.date(agreement.granted()),
            agreement.source());
    ListItem line = new ListItem(new Span(text));
    agreement
        .withdrawn()
        .ifPresentOrElse(
            at -> line.add(chip(Texts.of("consent.withdrawn", moments.date(at)))),
            () -> line.add(withdrawButton(agreement)));
    return line;
  }

  private Button withdrawButton(PatientPage.Agreement agreement) {
    Button button = new Button(Texts.of("consent.withdraw"), pressed -> askToWithdraw(agreement));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    return button;
  }

  private void askToWithdraw(PatientPage.Agreement agreement) {
    ConfirmDialog ask = new ConfirmDialog();
    ask.setHeader(Texts.of("consent.withdraw_ask"));
    String means = agreement.kind() == ConsentKind.CALL ? "calls" : "other";
    ask.setText(Texts.of("consent.withdraw_means." + means, agreement.phone().national()));
    ask.setCancelable(true);
    ask.setCancelText(Texts.of("resolve.back"));
    ask.setConfirmText(Texts.of("consent.withdraw"));
    ask.addConfirmListener(confirmed -> withdraw.accept(agreement));
    ask.open();
  }

  private static Div recording(List<ConsentKind> open, BiConsumer<ConsentKind, String> agree) {
    ComboBox<ConsentKind> kind = new ComboBox<>(Texts.of("consent.kind"));
    kind.setItems(open);
    kind.setItemLabelGenerator(Texts::of);
    kind.setValue(open.getFirst());
    kind.setId("consent-kind");
    kind.addValueChangeListener(
        changed -> {
          if (changed.getValue() == null) kind.setValue(changed.getOldValue());
        });
    TextField source = new TextField(Texts.of("form.source"));
    source.setHelperText(Texts.of("form.source_help"));
    source.setId("consent-source");
    source.setMaxLength(80);
    Button record = new Button(Texts.of("consent.record"));
    record.setId("consent-record");
    record.addClickListener(
        pressed -> {
          source.setErrorMessage(Texts.of("form.source_missing"));
          source.setInvalid(source.getValue().isBlank());
          if (source.isInvalid()) source.focus();
          else agree.accept(kind.getValue(), source.getValue());
        });
    Div form = new Div(kind, source, record);
    form.addClassName("consent-form");
    return form;
  }

  private static Span chip(String text) {
    Span chip = new Span(text);
    chip.addClassName("chip");
    return chip;
  }
}
