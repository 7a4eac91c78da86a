package org.carecompanion.adminui.protocol;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecompanion.adminui.shared.PlainTable;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.protocol.Guidance;

/** What reassures after these operations, in the words that may be said, and what must not wait. */
final class GuidancePanel extends Div {
  GuidancePanel(Guidance guidance, Optional<Integer> day) {
    addClassName("panel");
    setId("guidance");
    add(new H2(Texts.of("guidance.heading")));
    if (!guidance.redFlags().isEmpty())
      add(new H3(Texts.of("guidance.red_flags")), redFlags(guidance));
    add(new H3(Texts.of("guidance.reassures")), reassurances(guidance, day));
  }

  private static PlainTable redFlags(Guidance guidance) {
    PlainTable table =
        new PlainTable(
            Texts.of("guidance.red_flags"),
            List.of(
                Texts.of("triage.sign"),
                Texts.of("protocol.about"),
                Texts.of("guidance.action"),
                Texts.of("protocol.source")));
    for (Guidance.RedFlag flag : guidance.redFlags())
      table.row(
          flag.sign(),
          flag.concepts().stream().map(Texts::of).collect(Collectors.joining(" + ")),
          Texts.of(flag.action()),
          flag.source());
    return table;
  }

  private static PlainTable reassurances(Guidance guidance, Optional<Integer> day) {
    PlainTable table =
        new PlainTable(
            Texts.of("guidance.reassures"),
            List.of(
                Texts.of("triage.sign"),
                Texts.of("triage.days"),
                Texts.of("protocol.hears"),
                Texts.of("protocol.source")));
    guidance.reassurances().stream()
        .filter(one -> day.map(one.days()::contains).orElse(true))
        .forEach(
            one ->
                table.row(
                    new Span(Texts.of(one.concept())),
                    List.of(
                        new Span(ReadingDays.inWords(one.days())),
                        QuestionsPanel.wording(one.wording()),
                        new Span(one.source()))));
    return table;
  }
}
