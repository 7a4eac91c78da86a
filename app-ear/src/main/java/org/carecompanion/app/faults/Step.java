package org.carecompanion.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a call at which something was killed, and what must have become of that call.
 *
 * @param must in words
 * @param holds of the product's story of the call
 */
record Step(String name, String call, String must, Predicate<JsonNode> holds) {
  /** What is wrong with it, if anything. */
  Optional<String> problem(Map<String, JsonNode> stories) {
    JsonNode story = stories.get(call);
    boolean good = story != null && holds.test(story);
    return good
        ? Optional.empty()
        : Optional.of("%s: call %s, %s; it is %s".formatted(name, call, must, shortly(story)));
  }

  private static String shortly(@Nullable JsonNode story) {
    return story == null
        ? "unknown"
        : "%s, alerts %s, follow-ups %s"
            .formatted(story.path("outcome"), story.path("alerts"), story.path("follow_ups"));
  }
}
