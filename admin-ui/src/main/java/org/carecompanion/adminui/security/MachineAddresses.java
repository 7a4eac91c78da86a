package org.carecompanion.adminui.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Addresses of carriers, programs and operators never answer with the console's page: what reaches
 * the console there is unknown.
 */
@WebFilter(
    servletNames = MachineAddresses.CONSOLE,
    asyncSupported = true,
    dispatcherTypes = DispatcherType.REQUEST)
public class MachineAddresses extends HttpFilter {
  /** The servlet that serves the console. */
  public static final String CONSOLE = "console";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (PlainAddress.ofMachines(request.getRequestURI()))
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    else chain.doFilter(request, response);
  }
}
