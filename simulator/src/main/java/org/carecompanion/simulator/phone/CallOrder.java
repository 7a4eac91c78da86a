package org.carecompanion.simulator.phone;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.simulator.webhook.WebhookTarget;

/** An outbound call as a client ordered it. Everything in it has been checked. */
public record CallOrder(
    Parties parties, Script script, Callbacks callbacks, Limits limits, Options options) {

  /** Numbers in E.164. */
  public record Parties(String to, String from) {}

  /** Whom to tell. */
  public record Callbacks(
      Optional<WebhookTarget> status,
      Set<ProgressEvent> events,
      Optional<WebhookTarget> fallback) {}

  /** The longest ringing and the longest call, in simulated time. */
  public record Limits(Duration ringing, Duration talking) {}

  /** What is done besides playing the script; no recording unless one was ordered. */
  public record Options(Detection detection, Optional<Recording> recording) {}

  /**
   * From the answer to the end of the call.
   *
   * @param channels 2 with each side on its own
   * @param report told when the recording can be fetched
   */
  public record Recording(int channels, Optional<WebhookTarget> report) {}

  /** Whether and when an answering machine is looked for. */
  public sealed interface Detection {

    record Off() implements Detection {}

    /** The script waits for the result. */
    record BeforeScript(Search search) implements Detection {}

    /** The script starts at once; the result is posted when it is there. */
    record BesideScript(Search search, Optional<WebhookTarget> report) implements Detection {}
  }

  /** How a machine is looked for, and after how long it is given up. */
  public record Search(Until until, Duration timeout) {}

  /** When a machine counts as found. */
  public enum Until {
    MACHINE_STARTS,
    MESSAGE_ENDS
  }
}
