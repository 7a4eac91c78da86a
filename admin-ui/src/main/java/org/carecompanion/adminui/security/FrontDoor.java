package org.carecompanion.adminui.security;

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
 * Every request of every kind passes here first: what the browser may do with the answer is said,
 * crooked addresses go no further, and the console's addresses take only what the console's own
 * pages send.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true, dispatcherTypes = DispatcherType.REQUEST)
public class FrontDoor extends HttpFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final transient PublicAddress address = PublicAddress.configured();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    AnswerHeaders.put(response, path, address);
    if (!PlainAddress.is(path)) refuse(response, HttpServletResponse.SC_NOT_FOUND);
    else if (PlainAddress.ofMachines(path)) chain.doFilter(request, new QuietErrors(response));
    else if (fromAnotherSite(request)) refuse(response, HttpServletResponse.SC_FORBIDDEN);
    else if (!READING.contains(request.getMethod()) && !fromAPage(request))
      refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    else chain.doFilter(request, new QuietErrors(response));
  }

  /** Reading a page is harmless from anywhere; acting, and listening to what is pushed, is not. */
  private boolean fromAnotherSite(HttpServletRequest request) {
    boolean harmless =
        READING.contains(request.getMethod()) && request.getHeader("Upgrade") == null;
    return !harmless && !address.admits(request.getHeader("Origin"), request.getHeader("Host"));
  }

  /** Vaadin marks what its pages send. */
  private static boolean fromAPage(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getMethod().equals("POST")
        && (request.getRequestURI().startsWith("/VAADIN/")
            || query != null && query.startsWith("v-r="));
  }

  private static void refuse(HttpServletResponse response, int status) throws IOException {
    new QuietErrors(response).sendError(status);
  }
}
