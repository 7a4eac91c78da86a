package org.carecompanion.telephony.media;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.twilio.TwilioSignature;

/**
 * What a carrier brings to show who it is.
 *
 * @param signature the header X-Twilio-Signature
 * @param authorization the header Authorization
 */
record Proof(Optional<String> signature, Optional<String> authorization) {
  /**
   * Twilio signs the address it was given, sometimes with a slash added (protocols.md 1.4): never
   * what the request claims as its host.
   */
  boolean ofTwilio(LineAccess line, String url) {
    String token = line.account().token();
    return signature
        .filter(
            brought ->
                TwilioSignature.matches(token, url, Map.of(), brought)
                    | TwilioSignature.matches(token, url + "/", Map.of(), brought))
        .isPresent();
  }

  /** Exotel signs nothing: it brings what stands in the address it was given (protocols.md 2.2). */
  boolean ofExotel(Optional<String> credential) {
    return credential.isPresent()
        && authorization
            .filter(brought -> MessageDigest.isEqual(basic(credential.get()), bytes(brought)))
            .isPresent();
  }

  private static byte[] basic(String credential) {
    return bytes("Basic " + Base64.getEncoder().encodeToString(bytes(credential)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Proof[redacted]";
  }
}
