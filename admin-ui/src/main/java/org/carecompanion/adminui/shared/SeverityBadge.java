package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;
import org.carecompanion.domain.finding.Severity;

/**
 * A severity by word, shape, weight and colour together, so that it survives greyscale and every
 * kind of colour vision.
 */
public final class SeverityBadge extends Span {
  public SeverityBadge(Severity severity) {
    addClassNames("severity", "severity-" + nameOf(severity));
    add(icon(severity), new Span(Texts.of(severity)));
  }

  /** The mark alone, for places where the word is already said. */
  public static SvgIcon icon(Severity severity) {
    SvgIcon icon = new SvgIcon("themes/companion/icons/severity.svg", nameOf(severity));
    icon.addClassName("severity-icon");
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }

  public static String nameOf(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
