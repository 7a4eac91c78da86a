package org.carecompanion.adminui.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.adminui.patient.FindPatient;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffMember.OnShift;

/** What works on every page, always in the same place: find, on shift, sound, help. */
@Dependent
class TopBar extends Div {
  private final SignedIn me = SignedIn.current();
  private final FrameReads reads;

  @Inject
  TopBar(FrameReads reads, FindPatient find, UrgentSound sound) {
    this.reads = reads;
    addClassName("top-bar");
    if (me.role() != Role.PLATFORM_ADMIN) add(findButton(find));
    if (me.role() == Role.CLINICIAN) {
      Checkbox shift = shift(sound);
      add(sound, shift);
    }
    add(help());
  }

  private Button findButton(FindPatient find) {
    Element key = new Element("kbd").setText("Ctrl+K");
    Span word = new Span(Texts.of("frame.find"));
    word.addClassName("find-word");
    Button button = new Button(VaadinIcon.SEARCH.create(), pressed -> find.open());
    button.getElement().appendChild(word.getElement(), key);
    button.addClassName("find-button");
    button.setId("find");
    button.getElement().setAttribute("aria-keyshortcuts", "Control+K");
    Shortcuts.addShortcutListener(this, find::open, Key.KEY_K, KeyModifier.CONTROL);
    return button;
  }

  private Checkbox shift(UrgentSound sound) {
    Checkbox shift = new Checkbox(Texts.of("frame.on_shift"), reads.onShift(me) == OnShift.YES);
    shift.setId("on-shift");
    shift.addClassName("shift");
    sound.setOnShift(shift.getValue());
    shift.addValueChangeListener(
        changed -> {
          reads.setOnShift(me, changed.getValue() ? OnShift.YES : OnShift.NO);
          sound.setOnShift(changed.getValue());
        });
    return shift;
  }

  private static Button help() {
    Button help =
        new Button(VaadinIcon.QUESTION_CIRCLE_O.create(), pressed -> new KeysDialog().open());
    help.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    help.setAriaLabel(Texts.of("frame.help"));
    help.setTooltipText(Texts.of("frame.help"));
    return help;
  }
}
