package org.carecompanion.adminui.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Errors as their number and nothing more: the server's own page repeats the address and says what
 * runs here. What must not be kept stays so, whatever is said later.
 */
final class QuietErrors extends HttpServletResponseWrapper {
  QuietErrors(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void setHeader(String name, String value) {
    boolean decided =
        name.equalsIgnoreCase(AnswerHeaders.KEEPING)
            && AnswerHeaders.NOT_AT_ALL.equals(getHeader(AnswerHeaders.KEEPING));
    if (!decided) super.setHeader(name, value);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    sendError(status);
  }

  @Override
  public void sendError(int status) throws IOException {
    resetBuffer();
    setStatus(status);
    flushBuffer();
  }
}
