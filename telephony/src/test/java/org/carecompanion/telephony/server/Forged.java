package org.carecompanion.telephony.server;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.carrier.twilio.TwilioSigned;

/** Signs a body as it is, whatever is in it, as somebody who has the token could. */
final class Forged {
  private Forged() {}

  /** Of a body that cannot be read as a form there is nothing to sign; then it is no signature. */
  static String signature(String token, String path, String body) {
    Map<String, List<String>> form = new TreeMap<>();
    try {
      for (String pair : body.split("&")) {
        if (pair.isEmpty()) continue;
        String[] parts = pair.split("=", 2);
        form.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
            .add(parts.length == 2 ? decoded(parts[1]) : "");
      }
    } catch (CharacterCodingException | IllegalArgumentException broken) {
      return "none";
    }
    return TwilioSigned.signature(token, Lines.PUBLIC_URL + path, form);
  }

  private static String decoded(String part) throws CharacterCodingException {
    byte[] bytes =
        URLDecoder.decode(part, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
