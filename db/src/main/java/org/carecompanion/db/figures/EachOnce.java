package org.carecompanion.db.figures;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Holds back the server's page of figures and passes on every series once: the server lists its own
 * figures twice when it is asked for all scopes at once, which Prometheus objects to.
 */
final class EachOnce extends HttpServletResponseWrapper {
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final PrintWriter writer = new PrintWriter(held, false, StandardCharsets.UTF_8);

  EachOnce(HttpServletResponse response) {
    super(response);
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Holding(held);
  }

  @Override
  public void flushBuffer() {
    writer.flush();
  }

  @Override
  public void setContentLength(int length) {
    // what is passed on may be shorter
  }

  @Override
  public void setContentLengthLong(long length) {
    // what is passed on may be shorter
  }

  /** To be called when the page is complete. */
  void passOn() throws IOException {
    writer.flush();
    byte[] page = once(held.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    getResponse().setContentLength(page.length);
    getResponse().getOutputStream().write(page);
  }

  /** Lines whose series, or whose comment, has not come before. */
  static String once(String page) {
    Set<String> known = new HashSet<>();
    var passed = new StringBuilder(page.length());
    page.lines()
        .filter(line -> known.add(series(line)))
        .forEach(line -> passed.append(line).append('\n'));
    return passed.toString();
  }

  private static String series(String line) {
    if (line.startsWith("#")) return line;
    int value = line.lastIndexOf(' ');
    return value < 0 ? line : line.substring(0, value);
  }

  /** Collects what is written byte by byte. */
  private static final class Holding extends ServletOutputStream {
    private final ByteArrayOutputStream held;

    Holding(ByteArrayOutputStream held) {
      this.held = held;
    }

    @Override
    public void write(int b) {
      held.write(b);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("figures are written at once");
    }
  }
}
