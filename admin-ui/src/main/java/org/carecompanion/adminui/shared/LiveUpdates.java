package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.notice.NoticesMissed;

/**
 * Brings committed changes to open pages. A notice (an id, from any node) is only noted here, never
 * worked on in the thread that brings it; a moment later the page, under its own lock, is handed
 * all ids of that moment and reads them again.
 */
@ApplicationScoped
public class LiveUpdates {
  /** How long changes are gathered before a page reads again. */
  public enum Pace {
    /** As long as the rows of one transaction take, and too short to be felt. */
    AT_ONCE(120),
    /** For counts and lists of whatever goes on, which change with every turn of every call. */
    ONCE_A_SECOND(1000);

    private final long millis;

    Pace(long millis) {
      this.millis = millis;
    }
  }

  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  @Resource private ManagedScheduledExecutorService executor;

  /**
   * The ids of one moment by kind; missed = the connection was away, so anything may have changed.
   */
  public record Changes(Set<Notice> notices, boolean missed) {
    public boolean touch(UUID id) {
      return missed || notices.stream().anyMatch(n -> n.id().equals(id));
    }
  }

  /** Listens for these kinds while the component is on a page. */
  public void listen(
      Component view, UUID hospital, Set<Notice.Kind> kinds, Consumer<Changes> reread) {
    listen(view, hospital, kinds, Pace.AT_ONCE, reread);
  }

  /** The same at a pace of its own. */
  public void listen(
      Component view, UUID hospital, Set<Notice.Kind> kinds, Pace pace, Consumer<Changes> reread) {
    WhileShown.on(
        view,
        ui -> {
          Listener listener = new Listener(ui, hospital, EnumSet.copyOf(kinds), pace, reread);
          listeners.add(listener);
          return () -> listeners.remove(listener);
        });
  }

  void noticed(@Observes Notice notice) {
    for (Listener listener : listeners) if (listener.wants(notice)) listener.note(notice);
  }

  void missed(@Observes NoticesMissed gap) {
    listeners.forEach(Listener::noteGap);
  }

  /** One page's interest. */
  private final class Listener {
    private final UI ui;
    private final UUID hospital;
    private final Set<Notice.Kind> kinds;
    private final Pace pace;
    private final Consumer<Changes> reread;
    private final Set<Notice> waiting = new HashSet<>();
    private boolean gap;
    private boolean scheduled;

    Listener(UI ui, UUID hospital, Set<Notice.Kind> kinds, Pace pace, Consumer<Changes> reread) {
      this.pace = pace;
      this.ui = ui;
      this.hospital = hospital;
      this.kinds = kinds;
      this.reread = reread;
    }

    boolean wants(Notice notice) {
      return notice.hospital().equals(hospital) && kinds.contains(notice.kind());
    }

    synchronized void note(Notice notice) {
      waiting.add(notice);
      schedule();
    }

    synchronized void noteGap() {
      gap = true;
      schedule();
    }

    private void schedule() {
      if (scheduled) return;
      scheduled = true;
      executor.schedule(this::deliver, pace.millis, TimeUnit.MILLISECONDS);
    }

    private synchronized Changes take() {
      Changes changes = new Changes(Set.copyOf(waiting), gap);
      waiting.clear();
      gap = false;
      scheduled = false;
      return changes;
    }

    private void deliver() {
      Changes changes = take();
      try {
        ui.access(
            () -> {
              if (!ui.isClosing()) reread.accept(changes);
            });
      } catch (UIDetachedException closed) {
        listeners.remove(this);
      }
    }
  }
}
