package org.carecompanion.telephony.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes requests that nobody should send, the same for the same seed: noise, forms of noise, and
 * real webhooks with something changed. Half of what can be signed is signed correctly, since
 * whoever signs can be wrong too.
 */
final class Garble {
  private static final List<String> PATHS =
      List.of(
          "voice",
          "gather-response",
          "waiting",
          "status",
          "amd",
          "voicemail",
          "fallback",
          "recording",
          "x",
          "");
  private static final List<String> TYPES =
      List.of(
          "application/x-www-form-urlencoded",
          "application/x-www-form-urlencoded; charset=utf-16",
          "application/json",
          "multipart/form-data; boundary=x",
          "text/xml",
          "*/*",
          "application/x-www-form-urlencoded;;=");
  private static final List<String> NAMES =
      List.of(
          "CallSid",
          "AccountSid",
          "CallStatus",
          "SpeechResult",
          "Confidence",
          "Digits",
          "AnsweredBy",
          "call",
          "turn",
          "From",
          "RecordingUrl",
          "RecordingSid",
          "",
          "%00",
          "CallSid ",
          "callsid",
          "__proto__");
  private static final List<String> VALUES =
      List.of(
          "completed",
          "in-progress",
          "ringing",
          "busy",
          "machine_start",
          "human",
          "NaN",
          "-1",
          "1e999",
          "0",
          "99999999999999999999",
          "chest pain",
          "no",
          "yes",
          "' or 1=1 --",
          "<Say>x</Say>",
          "]]>",
          "\u0000",
          "\ud83d\ude00",
          "\u202e",
          "%",
          "%zz",
          "${jndi:ldap://x}",
          "../../etc/passwd",
          "*#*#",
          "123456789012345678901234567890123");

  private final SplittableRandom random;
  private final Webhooks carrier;
  private final Aim aim;

  /**
   * What the requests are about: calls that must stay as they are, and what is true of them.
   *
   * @param calls ids of calls of the line, and of none
   * @param sids what the carrier calls them, and calls that are none of them; never the id of a
   *     call that goes on together with a turn that could be its next
   */
  record Aim(List<String> calls, List<String> sids, String account, String token) {}

  /** Ready to be sent. */
  record Request(String path, String type, byte[] body, String signature) {
    @Override
    public String toString() {
      return path
          + " "
          + type
          + " "
          + new String(body, 0, Math.min(200, body.length), StandardCharsets.ISO_8859_1);
    }
  }

  Garble(long seed, int number, Webhooks carrier, Aim aim) {
    this.random = new SplittableRandom(seed * 1_000_003 + number);
    this.carrier = carrier;
    this.aim = aim;
  }

  Request request() {
    return switch (random.nextInt(8)) {
      case 0 -> sent(noise(random.nextInt(2_000)), one(TYPES), "none");
      case 1 -> sent(noise(random.nextInt(80)), TYPES.getFirst(), one(VALUES));
      case 2 -> flipped();
      case 3 -> sent(bytes(form(fields())), TYPES.getFirst(), "AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
      default -> signed();
    };
  }

  private Request signed() {
    String path = path();
    Map<String, String> fields = random.nextInt(4) == 0 ? new TreeMap<>() : fields();
    fields.put("AccountSid", aim.account());
    fields.put("CallSid", one(aim.sids()));
    String body = form(fields);
    if (random.nextInt(5) == 0) body += "&" + one(NAMES) + "=" + encoded(one(VALUES));
    return new Request(
        path, TYPES.getFirst(), bytes(body), Forged.signature(aim.token(), path, body));
  }

  /** Signed before a bit of it turned over on the way. */
  private Request flipped() {
    Request right = signed();
    byte[] body = right.body();
    body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
    return new Request(right.path(), right.type(), body, right.signature());
  }

  private Request sent(byte[] body, String type, String signature) {
    String printable = signature.replaceAll("[^!-~]", "?");
    return new Request(path(), type, body, printable.isEmpty() ? "?" : printable);
  }

  private String path() {
    StringBuilder path = new StringBuilder(one(PATHS)).append('?');
    if (random.nextInt(8) > 0) path.append("call=").append(one(aim.calls()));
    if (random.nextInt(4) > 0) path.append("&turn=").append(number());
    if (random.nextInt(3) == 0) path.append("&asked=").append(number());
    if (random.nextInt(20) == 0) path.append("&turn=").append(number());
    return carrier.path(path.toString());
  }

  private String number() {
    return switch (random.nextInt(6)) {
      case 0 ->
          one(List.of("-1", "0", "2147483647", "2147483648", "1e3", "%00", "", "0x2", "%C3%28"));
      default -> Integer.toString(random.nextInt(12));
    };
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new TreeMap<>();
    for (int i = random.nextInt(9); i >= 0; i--) fields.put(one(NAMES), value());
    return fields;
  }

  private String value() {
    return switch (random.nextInt(5)) {
      case 0 -> new String(noise(random.nextInt(60)), StandardCharsets.ISO_8859_1);
      case 1 -> one(VALUES).repeat(random.nextInt(30));
      default -> one(VALUES);
    };
  }

  private byte[] noise(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
