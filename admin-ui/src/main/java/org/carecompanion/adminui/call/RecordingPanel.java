package org.carecompanion.adminui.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.recording.RecordingState;

/**
 * The recording of a call: to be played once it is here, else where it is. Nothing is fetched, and
 * no reading written down, before somebody presses play.
 */
final class RecordingPanel extends Div {
  private final PlayRecording play;
  private final SignedIn me;
  private final CallId call;
  private final Moments moments;
  private Optional<PlayRecording.Standing> shown = Optional.empty();
  private Optional<Element> player = Optional.empty();

  RecordingPanel(PlayRecording play, SignedIn me, CallId call, Moments moments) {
    this.play = play;
    this.me = me;
    this.call = call;
    this.moments = moments;
    addClassNames("panel", "recording");
    setId("recording");
    setVisible(false);
    bringUpToDate();
  }

  /** Draws only what is new: a player in use is not replaced. */
  void bringUpToDate() {
    Optional<PlayRecording.Standing> now = play.look(me, call);
    if (now.equals(shown)) return;
    shown = now;
    player = Optional.empty();
    removeAll();
    setVisible(now.isPresent());
    now.ifPresent(this::draw);
  }

  private void draw(PlayRecording.Standing standing) {
    add(new H2(Texts.of("recording.heading")), new Paragraph(words(standing)));
    standing
        .problem()
        .ifPresent(
            code -> {
              Paragraph problem = new Paragraph(Texts.ofOrPlain("reason", "recording_" + code));
              problem.addClassName("problem");
              add(problem);
            });
    standing
        .incomplete()
        .ifPresent(code -> add(new Paragraph(Texts.ofOrPlain("recording.incomplete", code))));
    if (standing.state() == RecordingState.KEPT) player = Optional.of(player());
    player.ifPresent(getElement()::appendChild);
  }

  private String words(PlayRecording.Standing standing) {
    return switch (standing.state()) {
      case AWAITED -> Texts.of("recording.awaited");
      case RECORDING -> Texts.of("recording.recording");
      case AT_CARRIER -> Texts.of("recording.at_carrier");
      case KEPT -> Texts.of("recording.kept", moments.date(standing.until()));
      case ABSENT -> Texts.of("recording.absent");
      case EXPIRED -> Texts.of("recording.expired");
    };
  }

  /** Whether it can be played from a moment of the call on. */
  boolean playsFromAnywhere() {
    return player.isPresent() && began().isPresent();
  }

  private Optional<Instant> began() {
    return shown.flatMap(PlayRecording.Standing::began);
  }

  /** From its beginning if that was later. */
  void playFrom(Instant moment) {
    if (player.isEmpty() || began().isEmpty()) return;
    double seconds = Math.max(0, Duration.between(began().get(), moment).toMillis() / 1e3);
    player.get().executeJs("this.currentTime = $0; this.play()", seconds);
  }

  private Element player() {
    Element audio = new Element("audio");
    audio.setAttribute("controls", true);
    audio.setAttribute("preload", "none");
    audio.setAttribute("aria-label", Texts.of("recording.play"));
    audio.setAttribute("src", new SoundHandler(play, me, call));
    return audio;
  }
}
