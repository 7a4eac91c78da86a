package org.carecompanion.adminui.security;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.setup.DemoLogins.Login;

/** Who one can be in the demo; there are no such logins otherwise. */
final class DemoPanel extends Div {
  DemoPanel(List<Login> logins, Consumer<Login> use) {
    addClassName("demo-logins");
    setId("demo-logins");
    UnorderedList list = new UnorderedList();
    logins.forEach(login -> list.add(line(login, use)));
    add(new H2(Texts.of("demo.heading")), list);
  }

  private static ListItem line(Login login, Consumer<Login> use) {
    Button button = new Button(Texts.of("demo.use"), pressed -> use.accept(login));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(Texts.of("demo.use_as", login.duty()));
    button.setId("use-" + login.duty());
    Span email = new Span(login.email());
    email.addClassName("quiet");
    Span who = new Span(new Span(Texts.ofOrPlain("demo", login.duty())), email);
    who.addClassName("demo-who");
    return new ListItem(who, button);
  }
}
