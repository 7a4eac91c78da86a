package org.carecompanion.adminui.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Addresses of carriers, programs and operators never answer with the console's page: what reaches
 * the console there is unknown.
 */
@WebFilter(
    servletNames = ConsoleServlet.NAME,
    asyncSupported = true,
    dispatcherTypes = DispatcherType.REQUEST)
public class MachineAddresses extends HttpFilter {
  private static final Set<String> THEIRS =
      Set.of("phone", "api", "fhir", "health", "metrics", "openapi");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String[] segments = request.getRequestURI().split("/", 3);
    if (segments.length > 1 && THEIRS.contains(segments[1]))
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    else chain.doFilter(request, response);
  }
}
