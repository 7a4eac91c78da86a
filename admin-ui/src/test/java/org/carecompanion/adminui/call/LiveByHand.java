package org.carecompanion.adminui.call;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.domain.call.CallId;

/** Looks at calls when a test says so, and sees what the test says. */
final class LiveByHand extends LiveWatch {
  private final List<Runnable> rounds = new ArrayList<>();
  private Optional<LiveMoment> moment = Optional.empty();
  private int looked;
  private boolean broken;
  private boolean refuses;

  LiveByHand() {
    looks =
        new LiveLooks() {
          @Override
          Optional<LiveMoment> at(CallId call, Optional<LiveMoment> before) {
            looked++;
            if (broken) throw new IllegalStateException("the call is stuck");
            return moment;
          }
        };
  }

  /** The server is about to stop. */
  void refuses() {
    refuses = true;
  }

  @Override
  Future<?> everySoOften(Runnable look) {
    if (refuses) throw new RejectedExecutionException("the server stops");
    rounds.add(look);
    return new CompletableFuture<Void>() {
      @Override
      public boolean cancel(boolean midway) {
        return rounds.remove(look);
      }
    };
  }

  /** It is looked at, and the page has drawn what was seen. */
  void stands(LiveMoment now) {
    looksAt(now);
    MockVaadin.clientRoundtrip();
  }

  /** It is looked at, and the page has not come to drawing it. */
  void looksAt(LiveMoment now) {
    moment = Optional.of(now);
    look();
  }

  void isNotHere() {
    moment = Optional.empty();
    look();
    MockVaadin.clientRoundtrip();
  }

  void breaks() {
    broken = true;
    look();
    broken = false;
  }

  private void look() {
    List.copyOf(rounds).forEach(Runnable::run);
  }

  /** How many rounds go on. */
  int rounds() {
    return rounds.size();
  }

  int looked() {
    return looked;
  }

  static LiveMoment moment(LiveMoment.Word word, String interim) {
    return new LiveMoment(
        word,
        interim,
        Ward.NOW.minusSeconds(4),
        List.of(Duration.ofMillis(700), Duration.ofMillis(1_140)),
        2);
  }
}
