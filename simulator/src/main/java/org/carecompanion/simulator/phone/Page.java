package org.carecompanion.simulator.phone;

import java.util.List;
import java.util.Optional;
import org.carecompanion.simulator.twiml.Verb;
import org.carecompanion.simulator.webhook.WebhookTarget;

/** A document a call is to play. */
sealed interface Page {

  /** {@code source} is where it came from, unless it was given inline. */
  record Ready(Optional<WebhookTarget> source, List<Verb> verbs) implements Page {}

  /** No playable document, not even from the fallback. */
  record Broken(int errorCode, String reason) implements Page {}
}
