package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.call.Glance;
import org.carecompanion.telephony.call.LiveCalls;
import org.carecompanion.telephony.call.LiveLook;

/** How a live call of this node stands, in the words of the page. */
@Dependent
class LiveLooks {
  /** Two looks at the same beginning differ by what a look takes. */
  private static final Duration SAME = Duration.ofSeconds(1);

  @Inject LiveCalls calls;
  @Inject Clock clock;

  /**
   * @param before what was seen last: as long as nothing changes, or the call does not answer, the
   *     same is seen again
   * @return empty if its sound does not run through this node
   */
  Optional<LiveMoment> at(CallId call, Optional<LiveMoment> before) {
    return switch (calls.look(call)) {
      case Glance.Seen seen -> Optional.of(moment(seen.look(), before));
      case Glance.NotHere gone -> Optional.empty();
      case Glance.NoAnswer busy -> before;
    };
  }

  private LiveMoment moment(LiveLook look, Optional<LiveMoment> before) {
    LiveMoment.Word word = word(look.speaking());
    Instant began = clock.instant().minus(look.held());
    Instant since =
        before
            .filter(last -> last.word() == word)
            .map(LiveMoment::since)
            .filter(at -> Duration.between(at, began).abs().compareTo(SAME) < 0)
            .orElse(began);
    return new LiveMoment(word, look.interim(), since, look.answers(), look.bargeIns());
  }

  private static LiveMoment.Word word(LiveLook.Speaking speaking) {
    return switch (speaking) {
      case US -> LiveMoment.Word.COMPANION;
      case PATIENT -> LiveMoment.Word.PATIENT;
      case THINKING -> LiveMoment.Word.ANSWERING;
      case NOBODY -> LiveMoment.Word.NOBODY;
    };
  }
}
