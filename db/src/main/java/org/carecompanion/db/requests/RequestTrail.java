package org.carecompanion.db.requests;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.db.trail.Spans;
import org.carecompanion.db.trail.Trail;

/**
 * Gives every request an id of ours, which the answer carries too, logs what came of it (carriers
 * and programs: method, path without ids, status, milliseconds), and counts it.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestTrail extends HttpFilter {
  private static final Logger LOG = Logger.getLogger("org.carecompanion.access");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration SLOW = Duration.ofSeconds(3);
  private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    byte[] id = new byte[6];
    RANDOM.nextBytes(id);
    String name = HexFormat.of().formatHex(id);
    long begun = System.nanoTime();
    var ending = new Ending(request, response, name, begun);
    try (Trail.Step own = Trail.with("request", name);
        Trail.Step call = Trail.with("call", call(request));
        Spans.Span span = Spans.begin(PathTemplate.of(request.getRequestURI()))) {
      response.setHeader("X-Request-Id", name);
      boolean failed = true;
      try {
        chain.doFilter(request, response);
        failed = false;
      } finally {
        if (request.isAsyncStarted()) request.getAsyncContext().addListener(ending);
        else
          ending.note(failed ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus());
      }
    }
  }

  /** Our id of the call, from the query that we gave the carrier. */
  private static String call(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query == null) return "";
    for (String parameter : query.split("&"))
      if (parameter.startsWith("call=") && parameter.substring(5).matches(UUID))
        return parameter.substring(5);
    return "";
  }

  /** The end of a request, now or when its asynchronous answer is given. */
  private record Ending(
      HttpServletRequest request, HttpServletResponse response, String name, long begun)
      implements AsyncListener {
    void note(int status) {
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      String[] segments = request.getRequestURI().split("/");
      String area = segments.length > 1 ? segments[1] : "";
      switch (area) {
        case "phone" -> webhook(segments[segments.length - 1], status, took);
        case "api", "fhir" -> count(area, status, took);
        case "health", "metrics" -> {}
        default -> count("console", status, took);
      }
      if (area.equals("phone") || area.equals("api") || area.equals("fhir")) log(status, took);
    }

    private static void webhook(String kind, int status, Duration took) {
      Figures.count(Figure.WEBHOOKS, kind, Integer.toString(status));
      Figures.took(Figure.WEBHOOK_SECONDS, took, kind);
      if (took.compareTo(SLOW) > 0) Figures.count(Figure.WEBHOOKS_SLOW, kind);
    }

    private static void count(String area, int status, Duration took) {
      Figures.count(Figure.REQUESTS, area, status / 100 + "xx");
      Figures.took(Figure.REQUEST_SECONDS, took, area);
    }

    private void log(int status, Duration took) {
      LOG.log(
          Level.INFO,
          "{0} {1} {2} {3} ms",
          new Object[] {
            request.getMethod(),
            PathTemplate.of(request.getRequestURI()),
            Integer.toString(status),
            Long.toString(took.toMillis())
          });
    }

    @Override
    public void onComplete(AsyncEvent event) {
      try (Trail.Step own = Trail.with("request", name);
          Trail.Step call = Trail.with("call", call(request))) {
        note(response.getStatus());
      }
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
