package org.carecompanion.adminui.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Texts;

/** Staff as rows: who, as what, and whether they may come in. */
final class StaffGrid extends Grid<Member> {
  private final SignedIn me;
  private final Consumer<Member> change;

  StaffGrid(SignedIn me, Consumer<Member> change) {
    super(Member.class, false);
    this.me = me;
    this.change = change;
    setId("staff");
    setSelectionMode(SelectionMode.NONE);
    addThemeVariants(GridVariant.LUMO_NO_BORDER);
    addComponentColumn(StaffGrid::name)
        .setHeader(Texts.of("staff.name"))
        .setRowHeader(true)
        .setFlexGrow(1);
    addColumn(member -> Texts.of(member.role()))
        .setHeader(Texts.of("staff.role"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    addComponentColumn(StaffGrid::state)
        .setHeader(Texts.of("staff.state"))
        .setWidth("15rem")
        .setFlexGrow(0);
    addComponentColumn(this::actions)
        .setKey("actions")
        .setHeader(Texts.of("staff.actions"))
        .setAutoWidth(true)
        .setFlexGrow(0);
  }

  private static Component name(Member member) {
    Span email = new Span(member.email());
    email.addClassName("quiet");
    Span name = new Span(new Span(member.name()), email);
    name.addClassName("two-lines");
    return name;
  }

  private static Component state(Member member) {
    Span state = new Span(Texts.of(member.state()));
    state.addClassName("chip");
    return state;
  }

  /** Nobody changes themselves, and no role that the hospital does not give. */
  private Component actions(Member member) {
    if (member.id().equals(me.staff())) return quiet(Texts.of("staff.you"));
    if (!member.role().isGivenByHospitals()) return quiet(Texts.of("staff.not_ours"));
    Button button = new Button(Texts.of("staff.change"), pressed -> change.accept(member));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(Texts.of("staff.change_whom", member.name()));
    button.setId("change-" + member.id());
    return button;
  }

  private static Component quiet(String text) {
    Span word = new Span(text);
    word.addClassName("quiet");
    return word;
  }
}
