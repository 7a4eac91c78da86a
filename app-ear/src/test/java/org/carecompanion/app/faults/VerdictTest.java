package org.carecompanion.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecompanion.app.faults.Verdict.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that finds nothing is worth something only if it would have found it. */
class VerdictTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CALL = "00000000-0000-4000-8000-00000000000c";
  private static final String GOOD =
      """
      {"outcome": "partly_completed", "carrier_call_id": "CA1",
       "alerts": [{"rule": "R-01", "severity": "urgent"}], "follow_ups": []}
      """;

  @TempDir Path folder;
  private final Map<String, JsonNode> told = new HashMap<>();

  @Test
  void a_call_whose_urgent_words_were_taken_and_alerted_is_good() throws IOException {
    tell(GOOD);
    assertThat(wrongs(dialed("CA1"), said("I have an emberlane"), took(200))).isEmpty();
  }

  @Test
  void a_lost_alert_is_noticed() throws IOException {
    tell(GOOD.replace("urgent", "high"));
    assertThat(wrongs(dialed("CA1"), said("I have an Emberlane"), took(200)))
        .containsExactly(Wrong.ALERT_LOST);
  }

  @Test
  void words_the_product_never_took_need_no_alert() throws IOException {
    tell(GOOD.replace("urgent", "high"));
    assertThat(wrongs(dialed("CA1"), said("I have an emberlane"), took(502))).isEmpty();
    assertThat(wrongs(dialed("CA1"), said("I am fine"), took(200))).isEmpty();
  }

  @Test
  void an_alert_raised_twice_is_noticed() throws IOException {
    tell(GOOD.replaceFirst("]", ", {\"rule\": \"R-01\", \"severity\": \"urgent\"}]"));
    assertThat(wrongs(dialed("CA1"))).containsExactly(Wrong.ALERT_DOUBLED);
  }

  @Test
  void a_missing_end_is_noticed() throws IOException {
    tell(GOOD.replace("\"outcome\": \"partly_completed\", ", ""));
    assertThat(wrongs(dialed("CA1"))).containsExactly(Wrong.NO_END);
  }

  @Test
  void a_second_dial_for_one_call_is_noticed() throws IOException {
    tell(GOOD);
    assertThat(wrongs(dialed("CA1"), dialed("CA2"))).containsExactly(Wrong.DIALED_TWICE);
  }

  @Test
  void an_unknown_attempt_that_no_person_is_told_of_is_noticed() throws IOException {
    String unknown = "{\"outcome\": \"interrupted\", \"alerts\": [], \"follow_ups\": %s}";
    tell(unknown.formatted("[]"));
    assertThat(wrongs()).containsExactly(Wrong.NOT_LISTED, Wrong.BROKEN_OFF_UNSEEN);
    tell(unknown.formatted("[{\"kind\": \"unknown_attempt\"}]"));
    assertThat(wrongs()).isEmpty();
  }

  @Test
  void a_call_that_was_refused_before_anything_rang_is_no_unknown_attempt() throws IOException {
    tell("{\"outcome\": \"not_placed\", \"alerts\": [], \"follow_ups\": []}");
    assertThat(wrongs()).isEmpty();
  }

  @Test
  void the_phone_companys_own_error_message_is_noticed() throws IOException {
    tell(GOOD);
    assertThat(wrongs(dialed("CA1"), event("ended", "\"error_code\": 11205")))
        .containsExactly(Wrong.ERROR_HEARD);
  }

  @Test
  void a_call_nobody_asked_for_is_noticed() throws IOException {
    assertThat(wrongs(dialed("CA1"))).containsExactly(Wrong.UNKNOWN_CALL);
  }

  @Test
  void every_way_to_be_wrong_is_tried_here() {
    assertThat(EnumSet.allOf(Wrong.class)).hasSize(8);
  }

  private void tell(String story) throws JsonProcessingException {
    told.put(CALL, JSON.readTree(story));
  }

  /** What the verdict finds wrong, from a file as the phone company writes it. */
  private Set<Wrong> wrongs(String... lines) throws IOException {
    Path file = folder.resolve("calls.jsonl");
    Files.writeString(file, String.join("\n", lines) + "\n{\"event\":\"to");
    var verdict = new Verdict(CarrierCall.read(file), told, List.of("emberlane"));
    Set<Wrong> wrongs =
        verdict.found().entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Wrong.class)));
    assertThat(verdict.good()).isEqualTo(wrongs.isEmpty());
    return wrongs;
  }

  private static String dialed(String sid) {
    return "{\"event\":\"created\",\"sid\":\"%s\",\"voice\":\"http://x/phone/k/voice?call=%s\"}"
        .formatted(sid, CALL);
  }

  private static String said(String words) {
    return event("said", "\"text\": \"%s\"".formatted(words));
  }

  private static String took(int status) {
    return event("asked", "\"kind\": \"gather-response\", \"status\": %d".formatted(status));
  }

  private static String event(String what, String more) {
    return "{\"event\":\"%s\",\"sid\":\"CA1\",%s}".formatted(what, more);
  }
}
