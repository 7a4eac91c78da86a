package org.carecompanion.adminui.call;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.adminui.shared.WhileShown;
import org.carecompanion.domain.call.CallId;

/**
 * Looks at the calls whose pages are open, four times a second at most, each call once however many
 * watch it. A page is told only what has changed, and not again before it has drawn what it was
 * told last; when its last page closes, a call is looked at no more.
 */
@ApplicationScoped
public class LiveWatch {
  private static final Logger LOG = Logger.getLogger(LiveWatch.class.getName());
  private static final long MILLIS = 250;

  private final Map<CallId, Watched> watched = new HashMap<>();

  @Inject LiveLooks looks;
  @Resource private ManagedScheduledExecutorService executor;

  /**
   * Watches while the component is on a page.
   *
   * @param show is told how the call stands, under the page's lock; empty if its sound does not run
   *     through this node
   */
  public void watch(Component panel, CallId call, Consumer<Optional<LiveMoment>> show) {
    WhileShown.on(
        panel,
        ui -> {
          Page page = new Page(ui, show);
          begin(call, page);
          return () -> end(call, page);
        });
  }

  private synchronized void begin(CallId call, Page page) {
    Watched one = watched.computeIfAbsent(call, id -> new Watched(id));
    one.pages.add(page);
    if (one.rounds.isPresent()) return;
    try {
      one.rounds = Optional.of(everySoOften(one::look));
    } catch (RejectedExecutionException stopping) {
      end(call, page);
    }
  }

  private synchronized void end(CallId call, Page page) {
    page.ended = true;
    Watched one = watched.get(call);
    if (one == null) return;
    one.pages.remove(page);
    if (!one.pages.isEmpty()) return;
    one.rounds.ifPresent(rounds -> rounds.cancel(false));
    watched.remove(call);
  }

  /** The next look comes a quarter of a second after the last one has ended. */
  Future<?> everySoOften(Runnable look) {
    return executor.scheduleWithFixedDelay(look, 0, MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Calls that somebody watches now. */
  synchronized int count() {
    return watched.size();
  }

  /** A call and the pages that show it. */
  private final class Watched {
    private final CallId call;
    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private Optional<Future<?>> rounds = Optional.empty();
    private Optional<LiveMoment> last = Optional.empty();

    Watched(CallId call) {
      this.call = call;
    }

    /** Whatever goes wrong with one look, the next one comes. */
    void look() {
      try {
        last = looks.at(call, last);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "a live call could not be looked at: " + call, e);
        return;
      }
      for (Page page : pages) if (!page.tell(last)) end(call, page);
    }
  }

  /** One page, told by the thread that looks, and drawn by its own. */
  private static final class Page {
    private final UI ui;
    private final Consumer<Optional<LiveMoment>> show;
    private final AtomicBoolean drawing = new AtomicBoolean();
    private volatile Optional<Optional<LiveMoment>> shown = Optional.empty();
    private volatile boolean ended;

    Page(UI ui, Consumer<Optional<LiveMoment>> show) {
      this.ui = ui;
      this.show = show;
    }

    /** Whether the page is still there. */
    boolean tell(Optional<LiveMoment> now) {
      if (shown.filter(now::equals).isPresent() || !drawing.compareAndSet(false, true)) return true;
      try {
        ui.access(() -> draw(now));
        return true;
      } catch (UIDetachedException closed) {
        return false;
      }
    }

    /** What was seen before the panel went is drawn nowhere. */
    private void draw(Optional<LiveMoment> now) {
      drawing.set(false);
      if (ended || ui.isClosing()) return;
      shown = Optional.of(now);
      show.accept(now);
    }
  }
}
