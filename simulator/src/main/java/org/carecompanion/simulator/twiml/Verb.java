package org.carecompanion.simulator.twiml;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.carecompanion.simulator.webhook.WebhookTarget;

/** One step of a TwiML document, already checked. */
public sealed interface Verb {

  /** What a Gather plays while it waits. */
  sealed interface Prompt extends Verb {}

  /** Words to be spoken {@code times} times, each time with the breaks written between them. */
  record Say(String text, int times, Duration breaks) implements Prompt {}

  record Play(String address, int times) implements Prompt {}

  record Pause(Duration length) implements Prompt {}

  record Hangup() implements Verb {}

  record Redirect(WebhookTarget target) implements Verb {}

  /** Gives the call's sound to a stream until that ends; then asks the action, if there is one. */
  record Connect(Stream stream, Optional<WebhookTarget> action) implements Verb {}

  /** A stream in both directions. */
  record Stream(
      String address,
      String name,
      Map<String, String> parameters,
      Optional<WebhookTarget> statusCallback) {}

  /** Plays the prompts, then listens. */
  record Gather(
      Action action, Set<Input> inputs, Patience patience, Keys keys, List<Prompt> prompts)
      implements Verb {}

  /** What a Gather listens for. */
  enum Input {
    SPEECH,
    DTMF
  }

  /** Where a Gather reports; without a target it asks its own document again. */
  record Action(Optional<WebhookTarget> target, OnNothing onNothing) {}

  /** What a Gather does when it heard nothing. */
  enum OnNothing {
    GOES_ON,
    REPORTS
  }

  /**
   * How long a Gather waits.
   *
   * @param start until the first sound or key, and between two keys
   * @param speechEnd silence that ends an utterance
   */
  record Patience(Duration start, Duration speechEnd) {}

  /** When a Gather has enough keys: so many, or this one (empty: none) was pressed. */
  record Keys(OptionalInt count, String finish) {}
}
