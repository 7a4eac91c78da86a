package org.carecompanion.adminui.replay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carecompanion.adminui.shared.FailurePanel;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.access.RestrictedPatient;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.replay.Differences;
import org.carecompanion.clinical.replay.ReplayDesk.Choices;

/** Another version, and what it would have found and raised. Nothing is stored or raised. */
final class ReplayDialog extends Dialog {
  private final Div result = new Div();
  private final Choices choices;
  private final Function<Protocol.Id, Optional<Differences>> compare;

  ReplayDialog(Choices choices, Function<Protocol.Id, Optional<Differences>> compare) {
    super(Texts.of("replay.heading"));
    this.choices = choices;
    this.compare = compare;
    addClassName("form-dialog");
    Select<Protocol> version = new Select<>();
    version.setLabel(Texts.of("replay.version"));
    version.setId("replay-version");
    version.setItems(Stream.concat(Stream.of(choices.own()), choices.others().stream()).toList());
    version.setItemLabelGenerator(this::label);
    version.addValueChangeListener(chosen -> show(chosen.getValue()));
    result.setId("replay-result");
    result.getElement().setAttribute("role", "status");
    Div form = new Div(new Paragraph(Texts.of("replay.what")), version, result);
    form.addClassName("review-form");
    add(form);
    getFooter().add(new Button(Texts.of("replay.close"), pressed -> close()));
    addOpenedChangeListener(opened -> version.focus());
  }

  private String label(Protocol version) {
    return version.id().equals(choices.own().id())
        ? Texts.of("replay.today", version.id().version())
        : Texts.of("replay.version_of", version.title(), version.id().version());
  }

  private void show(Protocol version) {
    result.removeAll();
    try {
      result.add(
          compare
              .apply(version.id())
              .<Component>map(DifferencesPanel::new)
              .orElseGet(() -> new Paragraph(Texts.of("replay.gone"))));
    } catch (RestrictedPatient closed) {
      result.add(new Paragraph(Texts.of("access.closed")));
    } catch (RuntimeException failed) {
      result.add(new FailurePanel(failed, () -> show(version)));
    }
  }
}
