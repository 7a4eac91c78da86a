package org.carecompanion.adminui.protocol;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.carecompanion.adminui.shared.Facts;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.protocol.Protocol;

/** Everything else a call may say, in the approved words. */
final class WordingsPanel extends Div {
  WordingsPanel(Protocol protocol) {
    addClassName("panel");
    setId("wordings");
    Facts facts = new Facts();
    for (Line line : Line.values())
      if (protocol.script().says(line))
        facts.fact(
            Texts.ofOrPlain("line", line.key()),
            protocol.script().wordings(line).stream().map(QuestionsPanel::wording).toList());
    add(new H2(Texts.of("protocol.wordings")), facts);
  }
}
