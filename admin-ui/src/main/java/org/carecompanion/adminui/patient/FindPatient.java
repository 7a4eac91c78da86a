package org.carecompanion.adminui.patient;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.Texts;

/**
 * Find a patient from anywhere: Ctrl+K, a few letters, Enter. What is typed goes nowhere but the
 * search.
 */
@Dependent
public class FindPatient extends Dialog {
  private static final int SHOWN = 8;

  private final PatientReads reads;
  private final SignedIn me = SignedIn.current();
  private final TextField words = new TextField();
  private final Div results = new Div();
  private List<PatientCard> found = List.of();

  @Inject
  FindPatient(PatientReads reads) {
    this.reads = reads;
    addClassName("find-dialog");
    setId("find-dialog");
    setTop("12vh");
    setHeaderTitle(Texts.of("find.heading"));
    words.setAriaLabel(Texts.of("find.field"));
    words.setPlaceholder(Texts.of("find.field"));
    words.setPrefixComponent(VaadinIcon.SEARCH.create());
    words.setId("find-words");
    words.setWidthFull();
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.setValueChangeTimeout(200);
    words.addValueChangeListener(changed -> search(changed.getValue()));
    words.addKeyPressListener(Key.ENTER, pressed -> found.stream().findFirst().ifPresent(this::go));
    results.getElement().setAttribute("role", "status");
    add(words, results);
    addOpenedChangeListener(
        opened -> {
          if (!opened.isOpened()) return;
          words.clear();
          results.removeAll();
          found = List.of();
          words.focus();
        });
  }

  private void search(String text) {
    results.removeAll();
    found = text.isBlank() ? List.of() : reads.search(me, text, 0, SHOWN);
    if (text.isBlank()) return;
    if (found.isEmpty()) {
      results.add(new EmptyState(Texts.of("find.none", text)));
      return;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("find-results");
    found.forEach(card -> list.add(new ListItem(line(card))));
    results.add(list);
  }

  private Anchor line(PatientCard card) {
    Span name = new Span(card.person().name().inLists());
    name.addClassName("find-name");
    Span more =
        new Span(
            Texts.of(
                "find.line",
                card.person().mrn(),
                card.recovery()
                    .map(PatientCard.Recovery::text)
                    .orElse(Texts.of("patient.no_surgery_short"))));
    more.addClassName("quiet");
    Anchor link = new Anchor("patients/" + card.person().id(), name, more);
    link.getElement().addEventListener("click", clicked -> close());
    return link;
  }

  private void go(PatientCard card) {
    close();
    com.vaadin.flow.component.UI.getCurrent().navigate("patients/" + card.person().id());
  }
}
