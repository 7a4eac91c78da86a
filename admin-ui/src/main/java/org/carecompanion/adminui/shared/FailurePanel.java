package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.lang.System.Logger.Level;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Stands in for the part of a page that failed; the rest stays usable. The reference is what the
 * log has beside the cause, so a person on the phone can name it; the cause itself is never shown.
 */
public final class FailurePanel extends Div {
  private static final System.Logger LOG = System.getLogger(FailurePanel.class.getName());
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  public FailurePanel(RuntimeException cause, Runnable retry) {
    addClassName("failure");
    getElement().setAttribute("role", "alert");
    add(new Paragraph(Texts.of("failure.part", logged(cause))));
    add(new Button(Texts.of("failure.retry"), pressed -> retry.run()));
  }

  /** Logs the cause under a new short reference and gives the reference. */
  public static String logged(Throwable cause) {
    StringBuilder reference = new StringBuilder();
    for (int i = 0; i < 4; i++)
      reference.append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
    LOG.log(Level.ERROR, "console failure " + reference, cause);
    return reference.toString();
  }
}
