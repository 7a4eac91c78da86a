package org.carecompanion.adminui.call;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecompanion.adminui.shared.Announcer;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.call.Heard;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.finding.Severity;

/**
 * What has changed about a call since its page was drawn last, for those who do not see it: each
 * change once, urgent alerts at once. Turns speak for themselves, being a log.
 */
record CallNews(List<String> urgent, List<String> other) {
  static CallNews between(CallPage before, CallPage now, Moments moments) {
    List<CallPage.Raised> raised =
        now.raised().stream().filter(alert -> !before.raised().contains(alert)).toList();
    String stood = CallHead.inWords(before.head(), moments);
    Stream<String> typed =
        now.turns().stream()
            .filter(line -> line.speaker() == Speaker.CLINICIAN)
            .filter(line -> !before.turns().contains(line))
            .flatMap(line -> typed(line).stream());
    Stream<String> state =
        Stream.of(CallHead.inWords(now.head(), moments)).filter(stands -> !stands.equals(stood));
    return new CallNews(
        raised.stream()
            .filter(alert -> alert.severity() == Severity.URGENT)
            .map(CallNews::inWords)
            .toList(),
        Stream.of(
                state,
                typed,
                raised.stream()
                    .filter(alert -> alert.severity() != Severity.URGENT)
                    .map(CallNews::inWords))
            .flatMap(news -> news)
            .toList());
  }

  void say(UI ui) {
    if (!urgent.isEmpty()) Announcer.atOnce(ui, together(urgent));
    if (!other.isEmpty()) Announcer.politely(ui, together(other));
  }

  /** What became of words that somebody typed. */
  private static Optional<String> typed(CallPage.TurnLine line) {
    String who = line.what().by().orElse("");
    return line.line()
        .heard()
        .map(
            heard ->
                switch (heard) {
                  case Heard.Fully whole -> Texts.of("call.typed_heard", who);
                  case Heard.UpTo to when to.characters() == 0 ->
                      Texts.of("call.typed_not_heard", who);
                  case Heard.UpTo to -> Texts.of("call.typed_heard_to", who);
                });
  }

  private static String inWords(CallPage.Raised alert) {
    return Texts.of("call.raised_said", Texts.of(alert.severity()), alert.title());
  }

  private static String together(List<String> news) {
    return news.stream().collect(Collectors.joining(". "));
  }
}
