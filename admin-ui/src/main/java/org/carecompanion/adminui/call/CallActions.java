package org.carecompanion.adminui.call;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.AskFirst;
import org.carecompanion.adminui.shared.Notices;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallStatus;

/**
 * Ends a call: cancels it before anybody answers, hangs up afterwards. Asks first, since neither
 * can be taken back.
 */
final class CallActions extends Div {
  private final StopCall stop;
  private final SignedIn me;
  private final Runnable changed;
  private Optional<Way> offered = Optional.empty();
  private String patient = "";

  /** The way to end a call, and the words for it. */
  private enum Way {
    CANCEL("call.cancel"),
    HANG_UP("call.hang_up");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    String label() {
      return Texts.of(words);
    }

    String text(String part, String patient) {
      return Texts.of(words + "." + part, patient);
    }
  }

  CallActions(StopCall stop, SignedIn me, Runnable changed) {
    this.stop = stop;
    this.me = me;
    this.changed = changed;
    addClassName("actions");
  }

  /** Only another way to end the call draws anew: no button is replaced under the pointer. */
  void offer(CallPage page) {
    CallPage.Head head = page.head();
    patient = page.patient().person().inSentences();
    Optional<Way> way = me.readsWords() ? way(head.stand().status()) : Optional.empty();
    if (way.equals(offered)) return;
    offered = way;
    removeAll();
    way.ifPresent(w -> add(button(w, head.id())));
  }

  private static Optional<Way> way(CallStatus status) {
    return switch (status) {
      case PLANNED, DIALING, RINGING -> Optional.of(Way.CANCEL);
      case IN_PROGRESS -> Optional.of(Way.HANG_UP);
      case ENDED -> Optional.empty();
    };
  }

  private Button button(Way way, CallId call) {
    Button button = new Button(way.label(), pressed -> ask(way, call));
    button.addThemeVariants(ButtonVariant.LUMO_ERROR);
    button.setId("stop-call");
    return button;
  }

  private void ask(Way way, CallId call) {
    new AskFirst(
            way.text("ask", patient),
            new Paragraph(way.text("means", patient)),
            new AskFirst.Ways(way.text("keep", patient), way.text("do", patient)),
            () -> act(way, call))
        .open();
  }

  private void act(Way way, CallId call) {
    Notices.say(
        switch (way) {
          case CANCEL -> Texts.of(stop.cancel(me, call));
          case HANG_UP -> Texts.of(stop.hangUp(me, call));
        });
    changed.run();
  }
}
