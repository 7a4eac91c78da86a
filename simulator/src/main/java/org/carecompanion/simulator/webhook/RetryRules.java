package org.carecompanion.simulator.webhook;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How long one webhook may take and what is tried again, from the fragment of its address, for
 * example {@code #rc=2&rp=ct,rt,5xx&rt=5000}.
 *
 * <p>Source: https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
record RetryRules(
    int retries, Set<Policy> policies, Duration connect, Duration read, Duration total) {
  private static final int DEFAULT_RETRIES = 1;
  private static final int MOST_RETRIES = 5;
  private static final Duration CONNECT = Duration.ofMillis(5000);
  private static final Duration LONGEST_CONNECT = Duration.ofMillis(10_000);
  private static final Duration LONGEST = Duration.ofMillis(15_000);
  private static final Duration SHORTEST = Duration.ofMillis(100);

  /** The kinds of failure that may be tried again. */
  enum Policy {
    CLIENT_ERROR,
    SERVER_ERROR,
    CONNECT,
    READ
  }

  static RetryRules of(WebhookTarget target) {
    return in(target.address());
  }

  /** Whether the fragment of an address, if it has one, can be read. */
  static boolean readable(String address) {
    try {
      return in(address).retries() >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static RetryRules in(String address) {
    int fragment = address.indexOf('#');
    RetryRules rules =
        new RetryRules(DEFAULT_RETRIES, EnumSet.of(Policy.CONNECT), CONNECT, LONGEST, LONGEST);
    if (fragment < 0) {
      return rules;
    }
    for (String pair : address.substring(fragment + 1).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        rules = rules.with(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return rules;
  }

  boolean allows(Policy failure, int attemptsMade) {
    return policies.contains(failure) && attemptsMade <= retries;
  }

  private RetryRules with(String name, String value) {
    return switch (name) {
      case "rc" ->
          new RetryRules(
              Math.clamp(number(value), 0, MOST_RETRIES), policies, connect, read, total);
      case "rp" -> new RetryRules(retries, policies(value), connect, read, total);
      case "ct" -> new RetryRules(retries, policies, time(value, LONGEST_CONNECT), read, total);
      case "rt" -> new RetryRules(retries, policies, connect, time(value, LONGEST), total);
      case "tt" -> new RetryRules(retries, policies, connect, read, time(value, LONGEST));
      default -> this; // sni and e choose where Twilio sends from; there is only one place here
    };
  }

  private static Set<Policy> policies(String list) {
    Set<Policy> policies = EnumSet.noneOf(Policy.class);
    for (String policy : list.toLowerCase(Locale.ROOT).split(",")) {
      switch (policy) {
        case "4xx" -> policies.add(Policy.CLIENT_ERROR);
        case "5xx" -> policies.add(Policy.SERVER_ERROR);
        case "ct" -> policies.add(Policy.CONNECT);
        case "rt" -> policies.add(Policy.READ);
        case "all" -> policies.addAll(EnumSet.allOf(Policy.class));
        default -> throw new IllegalArgumentException("unknown retry policy " + policy);
      }
    }
    return policies;
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  private static Duration time(String millis, Duration longest) {
    return Duration.ofMillis(Math.clamp(number(millis), SHORTEST.toMillis(), longest.toMillis()));
  }
}
