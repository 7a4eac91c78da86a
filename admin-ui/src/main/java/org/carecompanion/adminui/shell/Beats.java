package org.carecompanion.adminui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.carecompanion.adminui.shared.SccLive;
import org.jspecify.annotations.Nullable;

/**
 * Tells every open page, every 20 seconds, that it is live. Not a job: it belongs to this node's
 * pages and is worth nothing later.
 */
@ApplicationScoped
public class Beats {
  private static final int SECONDS = 20;

  private final Map<UI, SccLive> pages = new ConcurrentHashMap<>();

  @Resource private ManagedScheduledExecutorService executor;
  @Inject Clock clock;
  private @Nullable Future<?> beating;

  @PostConstruct
  void start() {
    beating = executor.scheduleAtFixedRate(this::beat, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (beating != null) beating.cancel(false);
  }

  void follow(UI ui, SccLive live) {
    pages.put(ui, live);
    live.beat(clock.instant());
  }

  void forget(UI ui) {
    pages.remove(ui);
  }

  private void beat() {
    pages.forEach(
        (ui, live) -> {
          try {
            ui.access(() -> live.beat(clock.instant()));
          } catch (UIDetachedException closed) {
            pages.remove(ui);
          }
        });
  }
}
