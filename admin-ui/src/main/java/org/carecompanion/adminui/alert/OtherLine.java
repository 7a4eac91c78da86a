package org.carecompanion.adminui.alert;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.SccTime;
import org.carecompanion.adminui.shared.SeverityBadge;
import org.carecompanion.adminui.shared.Texts;

/** Another alert in one line: severity, what, when, how it stands. */
final class OtherLine extends Span {
  OtherLine(AlertPage.Other other, Moments moments) {
    addClassName("other-line");
    Anchor link = new Anchor("alerts/" + other.id(), other.title());
    Span mark =
        new Span(SeverityBadge.icon(other.severity()), new Span(Texts.of(other.severity())));
    mark.addClassNames("mark", "mark-" + other.severity().code());
    add(mark, link, SccTime.at(other.raisedAt(), moments), new Span(Texts.of(other.state())));
  }
}
