package org.carecompanion.simulator.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twilio's {@code X-Twilio-Signature}: Base64 of HMAC-SHA1, keyed with the account's token, over
 * the address and then every form field, sorted by name, as name and value with nothing between.
 *
 * <p>Source: https://www.twilio.com/docs/usage/security
 */
public final class Signature {
  private static final String ALGORITHM = "HmacSHA1";

  private final SecretKeySpec key;

  public Signature(String authToken) {
    this.key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** Signs exactly the given address; a field's several values count once each, sorted. */
  public String of(String address, Map<String, List<String>> fields) {
    StringBuilder signed = new StringBuilder(address);
    new TreeMap<>(fields)
        .forEach(
            (name, values) -> new TreeSet<>(values).forEach(v -> signed.append(name).append(v)));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] digest = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /**
   * The address as Twilio signs it for voice: without fragment and user information, and over https
   * without a port. Over http the port stays. Everything else keeps its spelling.
   */
  public static String signedAddress(String address) {
    int fragment = address.indexOf('#');
    String whole = fragment < 0 ? address : address.substring(0, fragment);
    URI uri = URI.create(whole);
    String authority = uri.getRawAuthority();
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    if ("https".equalsIgnoreCase(uri.getScheme())) {
      host = host.replaceFirst(":\\d+$", "");
    }
    return whole.replaceFirst(
        "://" + Pattern.quote(authority), "://" + Matcher.quoteReplacement(host));
  }
}
