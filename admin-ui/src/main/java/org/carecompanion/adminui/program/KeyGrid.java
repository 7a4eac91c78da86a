package org.carecompanion.adminui.program;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.staff.ApiScope;

/** Keys as rows: which program, what it opens, when it was used last. */
final class KeyGrid extends Grid<KeyRow> {
  private final Moments moments;
  private final Consumer<KeyRow> revoke;

  KeyGrid(Moments moments, Consumer<KeyRow> revoke) {
    super(KeyRow.class, false);
    this.moments = moments;
    this.revoke = revoke;
    setId("keys");
    setSelectionMode(SelectionMode.NONE);
    addThemeVariants(GridVariant.LUMO_NO_BORDER);
    addComponentColumn(KeyGrid::name)
        .setHeader(Texts.of("apikeys.name"))
        .setRowHeader(true)
        .setFlexGrow(1);
    narrow("apikeys.made", row -> moments.date(row.times().made()));
    narrow("apikeys.used", this::used);
    narrow("apikeys.state", this::state);
    addComponentColumn(this::actions)
        .setKey("actions")
        .setHeader(Texts.of("staff.actions"))
        .setAutoWidth(true)
        .setFlexGrow(0);
  }

  private void narrow(String header, ValueProvider<KeyRow, String> value) {
    addColumn(value).setHeader(Texts.of(header)).setAutoWidth(true).setFlexGrow(0);
  }

  private static Component name(KeyRow row) {
    Span scopes =
        new Span(
            row.scopes().stream().sorted().map(ApiScope::code).collect(Collectors.joining(", ")));
    scopes.addClassName("quiet");
    Span name = new Span(new Span(row.name()), scopes);
    name.addClassName("two-lines");
    return name;
  }

  private String used(KeyRow row) {
    return row.times().lastUsed().map(moments::ago).orElse(Texts.of("apikeys.never"));
  }

  private String state(KeyRow row) {
    return row.state() == KeyRow.State.GOOD
        ? row.times()
            .expires()
            .map(end -> Texts.of("apikeys.until", moments.date(end)))
            .orElse(Texts.of(row.state()))
        : Texts.of(row.state());
  }

  private Component actions(KeyRow row) {
    if (row.state() == KeyRow.State.REVOKED) return new Span();
    Button button = new Button(Texts.of("apikeys.revoke"), pressed -> revoke.accept(row));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
    button.setAriaLabel(Texts.of("apikeys.revoke_which", row.name()));
    button.setId("revoke-" + row.id());
    return button;
  }
}
