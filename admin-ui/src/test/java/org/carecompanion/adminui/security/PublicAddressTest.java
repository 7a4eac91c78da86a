package org.carecompanion.adminui.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What depends on whether people come by https, which the server behind a proxy cannot see. */
class PublicAddressTest {
  private static final String SETTING = "companion.public.url";

  @AfterEach
  void forget() {
    System.clearProperty(SETTING);
  }

  @Test
  void the_cookie_goes_over_https_only_where_people_come_by_https() {
    System.setProperty(SETTING, "https://Care.Hospital.example:8443/");
    assertThat(cookieSettings())
        .containsEntry("setSecure", true)
        .containsEntry("setHttpOnly", true);
    System.setProperty(SETTING, "http://localhost:8080");
    assertThat(cookieSettings()).containsEntry("setSecure", false);
  }

  @Test
  void pages_come_from_the_public_address_or_from_where_they_ask() {
    System.setProperty(SETTING, "https://Care.Hospital.example:8443/");
    PublicAddress address = PublicAddress.configured();
    assertThat(address.isHttps()).isTrue();
    assertThat(address.admits("https://care.hospital.example:8443", "inside:8080")).isTrue();
    assertThat(address.admits("http://inside:8080", "inside:8080")).isTrue();
    assertThat(address.admits(null, "inside:8080")).isTrue();
    for (String other :
        new String[] {
          "null",
          "",
          "https://evil.example",
          "https://care.hospital.example",
          "http://inside",
          "inside:8080"
        }) assertThat(address.admits(other, "inside:8080")).as(other).isFalse();
  }

  @Test
  void without_one_only_the_page_itself_counts() {
    PublicAddress none = new PublicAddress("");
    assertThat(none.admits("http://localhost:8080", "localhost:8080")).isTrue();
    assertThat(none.admits("", "localhost:8080")).isFalse();
    assertThat(none.admits("http://", null)).isFalse();
  }

  private static Map<String, Object> cookieSettings() {
    Map<String, Object> set = new TreeMap<>();
    var config =
        proxy(
            SessionCookieConfig.class,
            (method, value) -> {
              set.put(method, value);
              return null;
            });
    var context = proxy(ServletContext.class, (method, value) -> config);
    new SessionCookie().contextInitialized(new ServletContextEvent(context));
    return set;
  }

  private interface Answering {
    Object to(String method, Object value);
  }

  private static <T> T proxy(Class<T> type, Answering answering) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, with) -> answering.to(method.getName(), with == null ? "" : with[0])));
  }
}
