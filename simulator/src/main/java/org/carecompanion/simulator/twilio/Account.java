package org.carecompanion.simulator.twilio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one account that this carrier serves. Never prints its token.
 *
 * @param numbers it owns, in E.164; when empty, every valid number is taken as its own
 * @param countryCodes it may call, without the plus
 */
public record Account(String sid, String authToken, Set<String> numbers, Set<String> countryCodes) {
  private static final Pattern SID = Pattern.compile("AC[0-9a-fA-F]{32}");

  public Account {
    if (!SID.matcher(sid).matches()) {
      throw new IllegalArgumentException("an account SID is AC and 32 hexadecimal digits");
    }
    if (authToken.isBlank()) {
      throw new IllegalArgumentException("the auth token is empty");
    }
  }

  /** Whether these are the account's own credentials (HTTP Basic). */
  boolean admits(String authorization) {
    byte[] expected = basic().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
  }

  boolean owns(String number) {
    return numbers.isEmpty() || numbers.contains(number);
  }

  private String basic() {
    byte[] pair = (sid + ":" + authToken).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public String toString() {
    return "Account[" + sid + ", [redacted]]";
  }
}
