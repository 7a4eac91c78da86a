package org.carecompanion.simulator.webhook;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a webhook is and how it is asked. The address is absolute http or https, as it was given.
 */
public record WebhookTarget(String address, Method method) {

  /** How the fields travel: in the body, or in the query. */
  public enum Method {
    POST,
    GET;

    /** Reads Twilio's spelling, which ignores case; empty when it is neither. */
    public static Optional<Method> parse(String text) {
      return switch (text.toUpperCase(Locale.ROOT)) {
        case "POST" -> Optional.of(POST);
        case "GET" -> Optional.of(GET);
        default -> Optional.empty();
      };
    }
  }

  public WebhookTarget {
    if (!isAbsolute(address)) {
      throw new IllegalArgumentException("not an absolute http address: " + address);
    }
  }

  public static WebhookTarget post(String address) {
    return new WebhookTarget(address, Method.POST);
  }

  /**
   * Whether Twilio can ask this address at all. It also refuses a host name with an underscore, and
   * retry rules in the fragment must be readable.
   */
  public static boolean isAbsolute(String address) {
    try {
      URI uri = URI.create(address);
      String scheme = uri.getScheme();
      return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
          && uri.getHost() != null
          && !uri.getHost().contains("_")
          && RetryRules.readable(address);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What is sent: everything before the fragment. */
  public String withoutFragment() {
    int fragment = address.indexOf('#');
    return fragment < 0 ? address : address.substring(0, fragment);
  }
}
