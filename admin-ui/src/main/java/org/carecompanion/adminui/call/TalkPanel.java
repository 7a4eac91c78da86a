package org.carecompanion.adminui.call;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Texts;

/** The conversation with its heading, and the way to the latest turn while the call goes on. */
final class TalkPanel extends Div {
  /**
   * How the page follows what is not written down.
   *
   * @param here is told whether the sound of the call runs through this node
   */
  record Live(LiveWatch watch, Consumer<Boolean> here) {}

  private final Conversation conversation;
  private final EmptyState nothing;
  private final Span waits = new Span();
  private final Button latest = new Button(Texts.of("call.latest", 0));

  private final Moments moments;
  private final Live live;
  private Optional<LivePanel> now = Optional.empty();

  TalkPanel(CallPage page, Moments moments, Live live) {
    this.moments = moments;
    this.live = live;
    conversation =
        new Conversation(
            moments, page.head(), unseen -> latest.setText(Texts.of("call.latest", unseen)));
    nothing = new EmptyState(Texts.of(page.head().live() ? "call.no_words_yet" : "call.no_words"));
    addClassNames("panel", "talk");
    setId("talk");
    latest.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    latest.setId("call-latest");
    latest.addClickListener(pressed -> conversation.goToEnd());
    waits.addClassNames("quiet", "tabular");
    Div head = new Div(new H2(Texts.of("call.conversation")), waits, latest);
    head.addClassName("talk-head");
    add(head, conversation, nothing);
    bringUpTo(page);
  }

  void bringUpTo(CallPage page) {
    conversation.bringUpTo(page);
    waits.setText(Waits.of(page).map(Waits::inWords).orElse(""));
    nothing.setVisible(page.turns().isEmpty());
    conversation.setVisible(!page.turns().isEmpty());
    latest.setVisible(page.head().live() && !page.turns().isEmpty());
    follow(page);
  }

  /** Watches as long as there is something to watch: the panel on the page is the watching. */
  private void follow(CallPage page) {
    if (page.head().streams() == now.isPresent()) return;
    if (now.isPresent()) {
      now.ifPresent(this::remove);
      now = Optional.empty();
      live.here().accept(false);
      return;
    }
    LivePanel panel = new LivePanel(page.patient().person().name().given(), moments);
    live.watch()
        .watch(
            panel,
            page.head().id(),
            moment -> {
              panel.show(moment);
              live.here().accept(moment.isPresent());
            });
    now = Optional.of(panel);
    add(panel);
  }

  /** As {@link Conversation#playable}. */
  void playable(Consumer<Instant> from) {
    conversation.playable(from);
  }

  void goTo(int turn) {
    conversation.goTo(turn);
  }
}
