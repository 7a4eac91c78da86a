package org.carecompanion.adminui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import org.carecompanion.adminui.shared.Facts;
import org.carecompanion.adminui.shared.Texts;

/** Every key the console listens to. */
final class KeysDialog extends Dialog {
  private static final List<String> KEYS =
      List.of("find", "submit", "close", "move", "open", "acknowledge", "own", "resolve", "call");

  KeysDialog() {
    setHeaderTitle(Texts.of("keys.heading"));
    Facts keys = new Facts();
    for (String key : KEYS) keys.fact(Texts.of("keys." + key), Texts.of("keys." + key + "_does"));
    add(keys);
    getFooter().add(new Button(Texts.of("keys.done"), pressed -> close()));
  }
}
