package org.carecompanion.telephony.carrier.twilio;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A form as Twilio sends it, with Twilio's signature. */
public final class TwilioSigned {
  private final Map<String, String> fields = new LinkedHashMap<>();

  public TwilioSigned(Map<String, String> fields) {
    this.fields.putAll(fields);
  }

  public String body() {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Twilio neither sends nor signs the fragment of an address. */
  public String signature(String token, String url) {
    Map<String, List<String>> form = new LinkedHashMap<>();
    fields.forEach((name, value) -> form.put(name, List.of(value)));
    return TwilioSignature.of(token, url.replaceFirst("#.*", ""), form);
  }

  /** Of a form in which names may stand several times. */
  public static String signature(String token, String url, Map<String, List<String>> form) {
    return TwilioSignature.of(token, url, form);
  }
}
