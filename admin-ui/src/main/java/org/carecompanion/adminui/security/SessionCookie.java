package org.carecompanion.adminui.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * The console's cookie goes over https only wherever the public address is https: behind a proxy
 * the server itself sees plain http and cannot tell. That scripts cannot read it and other sites do
 * not send it is in web.xml and glassfish-web.xml.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent started) {
    SessionCookieConfig cookie = started.getServletContext().getSessionCookieConfig();
    cookie.setHttpOnly(true);
    cookie.setSecure(PublicAddress.configured().isHttps());
  }
}
