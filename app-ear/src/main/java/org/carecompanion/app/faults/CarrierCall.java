package org.carecompanion.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call as the phone company wrote it down while it happened.
 *
 * @param sid the phone company's id
 * @param call the product's id of the call, from the address it gave
 * @param events as in the file, in their order
 */
record CarrierCall(String sid, String call, List<JsonNode> events) {
  private static final Pattern CALL = Pattern.compile("[?&]call=([0-9a-f-]{36})");
  private static final int OK = 200;

  /** Every call in the file; a last line that was torn is left out. */
  static List<CarrierCall> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, List<JsonNode>> events = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file))
      if (line.endsWith("}")) {
        JsonNode event = json.readTree(line);
        events.computeIfAbsent(event.path("sid").asText(), s -> new ArrayList<>()).add(event);
      }
    List<CarrierCall> calls = new ArrayList<>();
    events.forEach((sid, all) -> calls.add(new CarrierCall(sid, ours(all.getFirst()), all)));
    return calls;
  }

  private static String ours(JsonNode created) {
    Matcher call = CALL.matcher(created.path("voice").asText());
    return call.find() ? call.group(1) : "";
  }

  /**
   * Whether somebody said one of these words and the product took them: it answered the webhook.
   */
  boolean tookWords(List<String> words) {
    boolean said = false;
    for (JsonNode event : events) {
      if (is(event, "said")) said = containsOneOf(event.path("text").asText(), words);
      if (said && is(event, "asked") && event.path("kind").asText().equals("gather-response"))
        if (event.path("status").asInt() == OK) return true;
    }
    return false;
  }

  /** The phone company's own error, if that is what ended the call: the caller heard it. */
  Optional<Integer> errorHeard() {
    return events.stream()
        .filter(event -> is(event, "ended"))
        .map(event -> event.path("error_code").asInt())
        .filter(code -> code != 0)
        .findFirst();
  }

  boolean ended() {
    return events.stream().anyMatch(event -> is(event, "ended"));
  }

  /** How often a request of this kind was made. */
  long asked(String kind) {
    return events.stream()
        .filter(event -> is(event, "asked") && event.path("kind").asText().equals(kind))
        .count();
  }

  /** Everything the callers heard, in one. */
  String heard() {
    var heard = new StringBuilder();
    for (JsonNode event : events)
      if (is(event, "played")) heard.append(event.path("text").asText()).append('\n');
    return heard.toString();
  }

  private static boolean is(JsonNode event, String what) {
    return event.path("event").asText().equals(what);
  }

  private static boolean containsOneOf(String text, List<String> words) {
    return words.stream().anyMatch(word -> text.toLowerCase(Locale.ROOT).contains(word));
  }
}
