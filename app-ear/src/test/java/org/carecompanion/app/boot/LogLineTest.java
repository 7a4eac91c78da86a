package org.carecompanion.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLineTest {
  private static LogRecord event(String message, Object... parameters) {
    var event = new LogRecord(Level.WARNING, message);
    event.setLoggerName("org.carecompanion.here");
    event.setInstant(Instant.parse("2026-11-20T14:00:00.250Z"));
    event.setParameters(parameters);
    return event;
  }

  @Test
  void a_line_tells_when_what_where_and_for_whom() {
    assertThat(new LogLine().format(event("refused: {0}", "403", Map.of("call", "c1"))))
        .isEqualTo(
            "time=2026-11-20T14:00:00.250Z level=WARNING logger=org.carecompanion.here call=c1"
                + " msg=\"refused: 403\"\n");
  }

  @Test
  void a_trace_and_a_forged_line_break_stay_on_the_line() {
    LogRecord event = event("said \"x\"\ntime=now level=INFO");
    event.setThrown(new IllegalStateException("broken"));
    assertThat(new LogLine().format(event))
        .containsOnlyOnce("\n")
        .endsWith("\n")
        .contains("msg=\"said \\\"x\\\"\\ntime=now level=INFO\"")
        .contains("error=\"java.lang.IllegalStateException: broken\\n\\tat ");
  }
}
