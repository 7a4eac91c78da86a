package org.carecompanion.db.start;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Counts the carriers' and programs' requests that are being answered. The server itself would cut
 * them off when it is stopped; so the launcher first has new ones refused here and waits until the
 * others have their answer. They meet through JMX, since the launcher's classes and ours never see
 * each other.
 */
@WebFilter(
    urlPatterns = {"/phone/*", "/api/*"},
    asyncSupported = true)
public class OpenRequests implements Filter, OpenRequestsMXBean {
  public static final String NAME = "org.carecompanion:type=OpenRequests";

  private final AtomicInteger open = new AtomicInteger();
  private volatile boolean refusing;

  @Override
  public void init(FilterConfig config) throws ServletException {
    try {
      ManagementFactory.getPlatformMBeanServer().registerMBean(this, new ObjectName(NAME));
    } catch (JMException e) {
      throw new ServletException(e);
    }
  }

  @Override
  public void destroy() {
    try {
      ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(NAME));
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    open.incrementAndGet();
    boolean goesOn = false;
    try {
      if (refusing) refuse((HttpServletResponse) response);
      else chain.doFilter(request, response);
      goesOn = request.isAsyncStarted();
      if (goesOn) request.getAsyncContext().addListener(new Answered());
    } finally {
      if (!goesOn) open.decrementAndGet();
    }
  }

  private static void refuse(HttpServletResponse response) {
    response.setHeader("Connection", "close");
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  @Override
  public int getOpen() {
    return open.get();
  }

  @Override
  public void refuseNew() {
    refusing = true;
  }

  /** The end of an answer that is given later; the container calls it once, whatever happened. */
  private final class Answered implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {
      open.decrementAndGet();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      // completion follows
    }

    @Override
    public void onError(AsyncEvent event) {
      // completion follows
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
