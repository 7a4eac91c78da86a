package org.carecompanion.db.figures;

import java.util.List;

/**
 * Everything that is counted or timed, and nothing else is. Counters are exported with {@code
 * _total}, times as summaries in seconds.
 */
public enum Figure {
  CALLS_ENDED(
      "companion_calls_ended",
      "Calls that have ended, by how",
      Label.of(
          "outcome",
          "completed",
          "partly_completed",
          "declined",
          "busy",
          "no_answer",
          "voicemail_left",
          "voicemail_not_left",
          "wrong_number",
          "wrong_person",
          "failed",
          "not_placed",
          "interrupted",
          "canceled")),
  CALLS_REFUSED(
      "companion_calls_refused",
      "Calls that somebody answered and that were refused: too many at once, or no thread for them",
      Label.of("lack", "calls", "threads")),
  TURNS(
      "companion_turns",
      "What patients said, by how it came and whether it could be understood as spoken",
      Label.of("via", "speech", "keypad", "silence"),
      Label.of("clarity", "clear", "unclear")),
  WEBHOOKS(
      "companion_webhooks",
      "Carriers' requests, by kind and status of our answer",
      Labels.WEBHOOK_KIND,
      Label.of(
          "status", "200", "202", "204", "400", "403", "404", "405", "413", "415", "429", "500",
          "503")),
  WEBHOOK_SECONDS(
      "companion_webhook_seconds", "Time until a carrier had its answer", Labels.WEBHOOK_KIND),
  WEBHOOKS_SLOW(
      "companion_webhooks_slow",
      "Carriers' requests that took over 3 s: a silence the patient hears",
      Labels.WEBHOOK_KIND),
  APOLOGIES(
      "companion_apologies",
      "Times a caller was told that we cannot go on: the carrier sees a good answer all the same"),
  JOURNALLED(
      "companion_journalled",
      "What the database could not take and the journal keeps for a person, and what even that could not",
      Label.of("what", "turn_lost", "urgent_words", "end_lost", "not_on_disk", "dropped")),
  SEMANTIC_TURNS(
      "companion_semantic_turns",
      "Turns with clauses no lexicon knew, by what came of reading their meaning",
      Label.of("outcome", "read", "late", "busy", "failed")),
  SEMANTIC_SECONDS("companion_semantic_seconds", "Time a turn waited for the reader of meanings"),
  STREAM_ANSWER_SECONDS(
      "companion_stream_answer_seconds",
      "Time a patient whose sound runs through us waits for our voice after their turn"),
  STREAM_FORESEEN(
      "companion_stream_foreseen",
      "Turns of words in live calls, by whether they had been thought about before their end",
      Label.of("outcome", "came_true", "under_way", "came_otherwise", "not_thought_about")),
  STREAM_BARGE_INS("companion_stream_barge_ins", "Times a patient took the word from our voice"),
  STREAM_CALLS(
      "companion_stream_calls",
      "Calls whose sound ran through us, by how that ended",
      Label.of("end", "leave_taken", "stopped", "lost", "fell_back", "hung_up", "broken")),
  STREAMS(
      "companion_streams",
      "Carriers' streams: opened, refused at the door, how they were over, or not begun for want of room",
      Label.of(
          "event",
          "opened",
          "refused",
          "as_the_carrier_said",
          "ended_by_us",
          "broke_off",
          "no_room")),
  MEDIA_LAG_SECONDS(
      "companion_media_lag_seconds", "How late the threads of streams get to what is due"),
  REQUESTS(
      "companion_requests",
      "Requests of programs and of the console, by class of status",
      Labels.AREA,
      Label.of("status", "1xx", "2xx", "3xx", "4xx", "5xx")),
  REQUEST_SECONDS(
      "companion_request_seconds", "Time until a program or a page had its answer", Labels.AREA),
  ALERTS(
      "companion_alerts",
      "What happened to alerts",
      Label.of(
          "event",
          "raised",
          "acknowledged",
          "released",
          "resolved",
          "email_sent",
          "text_sent",
          "message_failed"),
      Labels.SEVERITY),
  JOBS(
      "companion_jobs",
      "Jobs that ran, by kind",
      Labels.JOB_KIND,
      Label.of("result", "ok", "failed")),
  JOB_LAG_SECONDS("companion_job_lag_seconds", "How late jobs were picked up after they were due"),
  VENDOR_REQUESTS(
      "companion_vendor_requests",
      "Requests to the carrier, the mail server and a model, by what came of them",
      Labels.VENDOR,
      Label.of("operation", "calls", "messages", "recordings", "numbers", "mail", "chat"),
      Label.of("result", "ok", "refused", "slow_down", "failed", "no_answer")),
  VENDOR_SECONDS(
      "companion_vendor_seconds",
      "Time until the carrier, the mail server or a model had answered, or failed to",
      Labels.VENDOR);

  private static final String SECONDS = "_seconds";

  private final String exported;
  private final String meaning;
  private final List<Label> labels;

  Figure(String exported, String meaning, Label... labels) {
    this.exported = exported;
    this.meaning = meaning;
    this.labels = List.of(labels);
  }

  /** As the registry knows it: it adds the unit of a time itself. */
  String registered() {
    return timed() ? exported.substring(0, exported.length() - SECONDS.length()) : exported;
  }

  /** As {@code /metrics} shows it, but for {@code _total}. */
  public String exported() {
    return exported;
  }

  public String meaning() {
    return meaning;
  }

  public List<Label> labels() {
    return labels;
  }

  /** Whether this is a time; everything else is a count. */
  boolean timed() {
    return exported.endsWith(SECONDS);
  }

  /** Labels that several figures share. */
  private static final class Labels {
    static final Label WEBHOOK_KIND =
        Label.of(
            "kind",
            "voice",
            "gather-response",
            "stream-ended",
            "waiting",
            "fallback",
            "status",
            "amd",
            "voicemail",
            "voicemail-said",
            "recording");
    static final Label AREA = Label.of("area", "api", "fhir", "console");
    static final Label SEVERITY = Label.of("severity", "none", "low", "moderate", "high", "urgent");
    static final Label VENDOR = Label.of("vendor", "twilio", "smtp", "model");
    static final Label JOB_KIND = Label.ofJobs("kind");
  }
}
