package org.carecompanion.adminui.call;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecompanion.adminui.shared.Announcer;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Texts;
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
    Stream<String> state =
        Stream.of(CallHead.inWords(now.head(), moments)).filter(stands -> !stands.equals(stood));
    return new CallNews(
        raised.stream()
            .filter(alert -> alert.severity() == Severity.URGENT)
            .map(CallNews::inWords)
            .toList(),
        Stream.concat(
                state,
                raised.stream()
                    .filter(alert -> alert.severity() != Severity.URGENT)
                    .map(CallNews::inWords))
            .toList());
  }

  void say(UI ui) {
    if (!urgent.isEmpty()) Announcer.atOnce(ui, together(urgent));
    if (!other.isEmpty()) Announcer.politely(ui, together(other));
  }

  private static String inWords(CallPage.Raised alert) {
    return Texts.of("call.raised_said", Texts.of(alert.severity()), alert.title());
  }

  private static String together(List<String> news) {
    return news.stream().collect(Collectors.joining(". "));
  }
}
