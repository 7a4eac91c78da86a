package org.carecompanion.db.start;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Turns the web application's start and end into our events. An observer that fails at the start
 * fails the deployment.
 */
@WebListener
public class ServerLife implements ServletContextListener {
  @Inject private Event<ServerStarted> started;
  @Inject private Event<ServerStopping> stopping;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    started.fire(new ServerStarted());
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    stopping.fire(new ServerStopping());
  }
}
