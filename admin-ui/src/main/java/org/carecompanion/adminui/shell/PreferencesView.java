package org.carecompanion.adminui.shell;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.carecompanion.adminui.security.Letters;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.Texts;

/** How the console looks and listens, for this person in this browser. */
@Route("me")
@PermitAll
public final class PreferencesView extends Div implements AfterNavigationObserver {
  /** What the page's colours follow. */
  enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  /** How close things stand. */
  enum Density {
    COMFORTABLE,
    COMPACT
  }

  static final String LETTERS_KEY = "scc-letters";
  private final RadioButtonGroup<Theme> theme = choice("scc-theme", Theme.values());
  private final RadioButtonGroup<Density> density = choice("scc-density", Density.values());
  private final Checkbox letters = new Checkbox(Texts.of("preferences.letters"), Letters.on());

  public PreferencesView() {
    addClassNames("page", "page-narrow");
    theme.setLabel(Texts.of("preferences.theme"));
    theme.setId("theme");
    density.setLabel(Texts.of("preferences.density"));
    density.setId("density");
    letters.setHelperText(Texts.of("preferences.letters_help"));
    letters.addValueChangeListener(
        changed -> {
          Letters.choose(changed.getValue());
          WebStorage.setItem(LETTERS_KEY, changed.getValue() ? "on" : "off");
        });
    Div panel = new Div(theme, density, letters, new Paragraph(Texts.of("preferences.where")));
    panel.addClassNames("panel", "preferences");
    add(panel);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("user.preferences")));
    WebStorage.getItem("scc-theme", kept -> theme.setValue(read(Theme.class, kept, Theme.SYSTEM)));
    WebStorage.getItem(
        "scc-density", kept -> density.setValue(read(Density.class, kept, Density.COMFORTABLE)));
  }

  private <E extends Enum<E>> RadioButtonGroup<E> choice(String key, E[] values) {
    RadioButtonGroup<E> group = new RadioButtonGroup<>();
    group.setItems(values);
    group.setItemLabelGenerator(Texts::of);
    group.addValueChangeListener(
        changed -> {
          if (!changed.isFromClient()) return;
          WebStorage.setItem(key, changed.getValue().name().toLowerCase(Locale.ROOT));
          getElement().executeJs("window.sccPaint()");
        });
    return group;
  }

  private static <E extends Enum<E>> E read(
      Class<E> type, @org.jspecify.annotations.Nullable String kept, E otherwise) {
    for (E value : type.getEnumConstants())
      if (value.name().toLowerCase(Locale.ROOT).equals(kept)) return value;
    return otherwise;
  }
}
