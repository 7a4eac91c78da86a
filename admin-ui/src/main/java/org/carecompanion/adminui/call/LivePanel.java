package org.carecompanion.adminui.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.SccTime;
import org.carecompanion.adminui.shared.Texts;

/**
 * What goes on in a call right now: who speaks, what is being understood of it, how long the
 * patient waited. Nothing of it is read out: screen readers hear the finished turns.
 */
final class LivePanel extends Div {
  /** Waits shown: how it goes now; those of the whole call stand above the conversation. */
  private static final int WAITS = 3;

  private final String patient;
  private final Moments moments;
  private final Span word = new Span();
  private final Div time = new Div();
  private final Span interim = new Span();
  private final Div understood;
  private final Span figures = new Span();
  private final Div here;
  private final Paragraph elsewhere = new Paragraph(Texts.of("live.elsewhere"));
  private Optional<Instant> since = Optional.empty();

  LivePanel(String patient, Moments moments) {
    this.patient = patient;
    this.moments = moments;
    addClassName("live-now");
    setId("live-now");
    getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.of("live.heading"));
    word.addClassNames("chip", "live-word");
    interim.addClassName("live-interim");
    understood = new Div(quiet(Texts.of("live.hearing")), interim);
    understood.addClassName("live-understood");
    understood.getElement().setAttribute("aria-hidden", "true");
    figures.addClassNames("live-figures", "quiet", "tabular");
    elsewhere.addClassNames("quiet", "live-elsewhere");
    Div state = new Div(word, time, figures);
    state.addClassName("live-state");
    here = new Div(state, understood);
    here.setVisible(false);
    elsewhere.setVisible(false);
    add(here, elsewhere);
  }

  /** Empty if the sound of the call does not run through this node. */
  void show(Optional<LiveMoment> moment) {
    here.setVisible(moment.isPresent());
    elsewhere.setVisible(moment.isEmpty());
    moment.ifPresent(this::draw);
  }

  private void draw(LiveMoment now) {
    word.setText(inWords(now.word()));
    word.getElement().setAttribute("data-word", now.word().name().toLowerCase(Locale.ROOT));
    if (!since.equals(Optional.of(now.since()))) {
      since = Optional.of(now.since());
      time.removeAll();
      time.add(SccTime.since(now.since(), moments));
    }
    interim.setText(now.interim());
    understood.getElement().getClassList().set("live-silent", now.interim().isBlank());
    figures.setText(figures(now));
  }

  private String inWords(LiveMoment.Word who) {
    return switch (who) {
      case COMPANION -> Texts.of("live.companion");
      case PATIENT -> Texts.of("live.patient", patient);
      case ANSWERING -> Texts.of("live.answering");
      case NOBODY -> Texts.of("live.nobody");
    };
  }

  private static String figures(LiveMoment now) {
    String bargeIns = Texts.of("live.barge_ins", now.bargeIns());
    return now.waits().isEmpty()
        ? bargeIns
        : Texts.of("live.waits", listed(now.waits()), now.waits().size()) + " · " + bargeIns;
  }

  private static String listed(List<Duration> waits) {
    return waits.stream()
        .skip(Math.max(0, waits.size() - WAITS))
        .map(Moments::tenths)
        .collect(Collectors.joining(", "));
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("quiet");
    return span;
  }
}
