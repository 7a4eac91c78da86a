package org.carecompanion.simulator.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cookies of one phone call: Twilio keeps them until it ends. */
public final class CookieJar {
  private final Map<String, String> cookies = new LinkedHashMap<>();

  synchronized void keep(List<String> setCookieHeaders) {
    for (String header : setCookieHeaders) {
      String pair = header.split(";", 2)[0];
      int equals = pair.indexOf('=');
      if (equals > 0) {
        cookies.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
  }

  synchronized Optional<String> header() {
    if (cookies.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; ")));
  }
}
