package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Wakes a page that is still open when a moment has come that no notice tells of. */
@ApplicationScoped
public class Alarm {
  /** Never before the moment, though timers and clocks do not run alike. */
  private static final long LATE_MILLIS = 500;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject Clock clock;

  /**
   * @param wake is run under the page's lock, at this moment or just after it
   */
  public void at(Component view, Instant moment, Runnable wake) {
    WhileShown.on(
        view,
        ui -> {
          Future<?> waiting =
              executor.schedule(
                  () -> ring(ui, wake),
                  Math.max(0, Duration.between(clock.instant(), moment).toMillis()) + LATE_MILLIS,
                  TimeUnit.MILLISECONDS);
          return () -> waiting.cancel(false);
        });
  }

  private static void ring(UI ui, Runnable wake) {
    try {
      ui.access(
          () -> {
            if (!ui.isClosing()) wake.run();
          });
    } catch (UIDetachedException closed) {
      // nobody looks at it any more, and so nothing has to be taken away
    }
  }
}
