package org.carecompanion.telephony.server;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Inside the server: takes every thread there is for work, for some seconds. */
@WebServlet("/hog")
public class ThreadHog extends HttpServlet {
  private static final long serialVersionUID = 1;

  /** Far more than the server has. */
  private static final int THREADS = 10_000;

  @Resource private transient ManagedExecutorService threads;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    long seconds = Long.parseLong(request.getParameter("seconds"));
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    try {
      for (int i = 0; i < THREADS; i++) threads.execute(() -> sleep(seconds));
    } catch (RejectedExecutionException e) {
      response.setStatus(HttpServletResponse.SC_OK); // that was the last one
    }
  }

  private static void sleep(long seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
