package org.carecompanion.db.trail;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What the calling thread works for: {@code request}, {@code call}, {@code job}. Each work adds its
 * own and takes it away again; work handed to another thread is carried there.
 */
public final class Trail {
  private static final ThreadLocal<Map<String, String>> HERE = ThreadLocal.withInitial(Map::of);

  /** Our own ids have no other characters: nothing else gets into a log line this way. */
  private static final String ID = "[A-Za-z0-9:_-]{1,80}";

  private Trail() {}

  /** The ids of this thread, by name. */
  public static Map<String, String> here() {
    return HERE.get();
  }

  /** Adds an id until the step is closed; what is no id is left out. */
  public static Step with(String name, String id) {
    Map<String, String> before = HERE.get();
    if (id.matches(ID)) {
      Map<String, String> now = new TreeMap<>(before);
      now.put(name, id);
      HERE.set(Collections.unmodifiableMap(now));
    }
    return new Step(before);
  }

  /** The work as to be done by another thread: with the ids and the span of this one. */
  public static <T> Supplier<T> carried(Supplier<T> work) {
    Map<String, String> ids = HERE.get();
    Supplier<T> spanned = Spans.carried(work);
    return () -> {
      Map<String, String> before = HERE.get();
      HERE.set(ids);
      try {
        return spanned.get();
      } finally {
        restore(before);
      }
    };
  }

  /** As {@link #carried}, for work that gives nothing back. */
  @SuppressWarnings("ReturnValueIgnored")
  public static Runnable carriedTask(Runnable work) {
    Supplier<Map<String, String>> carried =
        carried(
            () -> {
              work.run();
              return here();
            });
    return carried::get;
  }

  private static void restore(Map<String, String> before) {
    if (before.isEmpty()) HERE.remove();
    else HERE.set(before);
  }

  /** A part of the work. Closed by the thread that began it. */
  public static final class Step implements AutoCloseable {
    private final Map<String, String> before;

    private Step(Map<String, String> before) {
      this.before = before;
    }

    @Override
    public void close() {
      restore(before);
    }
  }
}
