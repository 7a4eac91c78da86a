package org.carecompanion.telephony.carrier.twilio;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twilio's proof that a webhook is Twilio's: HMAC-SHA1, keyed with the account's token, over the
 * address and the sorted form. Our own, because the library's cannot express a name with several
 * values (reference/protocols.md 1.5).
 */
public final class TwilioSignature {
  private TwilioSignature() {}

  /**
   * @param url exactly as requested under the public address, percent-encoding untouched
   * @param form every parameter of the body, decoded; empty for a GET
   */
  public static boolean matches(
      String token, String url, Map<String, List<String>> form, String signature) {
    byte[] expected = of(token, url, form).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
  }

  static String of(String token, String url, Map<String, List<String>> form) {
    StringBuilder signed = new StringBuilder(url);
    new TreeMap<>(form)
        .forEach(
            (name, values) -> new TreeSet<>(values).forEach(v -> signed.append(name).append(v)));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HMAC-SHA1", e);
    }
  }
}
