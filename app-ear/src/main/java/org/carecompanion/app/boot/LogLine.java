package org.carecompanion.app.boot;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One event, one line: {@code time=... level=... logger=... request=... call=... msg="..."
 * error="..."}. What follows {@code msg} and {@code error} is quoted with backslashes, traces
 * included. The ids come from the web application as the record's last parameter ({@code
 * db.trail.LogTrail}).
 */
public final class LogLine extends Formatter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Override
  public String format(LogRecord event) {
    StringBuilder line = new StringBuilder(200);
    line.append("time=").append(TIME.format(Instant.ofEpochMilli(event.getMillis())));
    line.append(" level=").append(event.getLevel().getName());
    line.append(" logger=").append(event.getLoggerName());
    ids(event).forEach((name, id) -> line.append(' ').append(name).append('=').append(id));
    quote(line.append(" msg="), formatMessage(event));
    if (event.getThrown() != null) quote(line.append(" error="), trace(event.getThrown()));
    return line.append('\n').toString();
  }

  private static Map<?, ?> ids(LogRecord event) {
    Object[] given = event.getParameters();
    boolean some = given != null && given.length > 0 && given[given.length - 1] instanceof Map;
    return some ? (Map<?, ?>) given[given.length - 1] : Map.of();
  }

  private static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString().strip();
  }

  private static void quote(StringBuilder line, String text) {
    line.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') line.append("\\n");
      else if (c == '\t') line.append("\\t");
      else if (c == '"' || c == '\\') line.append('\\').append(c);
      else if (c >= ' ' && c != 127) line.append(c);
    }
    line.append('"');
  }
}
