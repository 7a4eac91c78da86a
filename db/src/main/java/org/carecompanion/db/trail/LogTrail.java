package org.carecompanion.db.trail;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.db.start.ServerStopping;
import org.jspecify.annotations.Nullable;

/**
 * Gives every log line the ids of its thread. The server's handlers belong to other class loaders:
 * a filter is what they let us add, and a map, as last parameter of the record, what both sides
 * know ({@code app.boot.LogLine} prints it). Handlers with another formatter get the ids in front
 * of the message.
 */
@ApplicationScoped
public class LogTrail {
  private static final String OUR_FORMATTER = "org.carecompanion.app.boot.LogLine";

  private final Map<Handler, @Nullable Filter> before = new LinkedHashMap<>();

  void begin(@Observes @Priority(ServerStarted.FIRST) ServerStarted ready) {
    for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
      before.put(handler, handler.getFilter());
      boolean ours =
          handler.getFormatter() != null
              && handler.getFormatter().getClass().getName().equals(OUR_FORMATTER);
      handler.setFilter(new Adding(handler.getFilter(), ours));
    }
  }

  void end(@Observes ServerStopping ending) {
    before.forEach(Handler::setFilter);
  }

  /** Runs on the thread that logs, before the line is written. */
  private record Adding(@Nullable Filter next, boolean asParameter) implements Filter {
    @Override
    public boolean isLoggable(LogRecord line) {
      Map<String, String> ids = Trail.here();
      if (!ids.isEmpty() && !known(line)) add(line, ids);
      return next == null || next.isLoggable(line);
    }

    private static boolean known(LogRecord line) {
      Object[] given = line.getParameters();
      return given != null && given.length > 0 && given[given.length - 1] instanceof Ids;
    }

    private void add(LogRecord line, Map<String, String> ids) {
      Object[] given = line.getParameters() == null ? new Object[0] : line.getParameters();
      Object[] more = Arrays.copyOf(given, given.length + 1);
      more[given.length] = new Ids(ids);
      line.setParameters(more);
      if (!asParameter) {
        var prefix = new StringBuilder();
        ids.forEach((name, id) -> prefix.append(name).append('=').append(id).append(' '));
        line.setMessage(prefix + line.getMessage());
      }
    }
  }

  /** Known as ours; to everybody else a map. */
  private static final class Ids extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1;

    Ids(Map<String, String> ids) {
      super(ids);
    }
  }
}
