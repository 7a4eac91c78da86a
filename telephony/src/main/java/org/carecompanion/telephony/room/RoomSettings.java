package org.carecompanion.telephony.room;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * From where on nobody is dialed and who answers is refused.
 *
 * @param calls how many people may be on the line at once, at all nodes of one database
 * @param lag how long work may wait for a thread of the server
 */
public record RoomSettings(int calls, Duration lag) {
  private static final String CALLS = "companion.call.most";
  private static final String LAG = "companion.call.lag.millis";
  private static final int DEFAULT_CALLS = 1_000;
  private static final int MOST_CALLS = 100_000;

  /** A third of what a webhook waits for its answer before it says "one moment". */
  private static final int DEFAULT_LAG = 500;

  private static final int LONGEST_LAG = 10_000;

  public RoomSettings {
    within(CALLS, calls, 1, MOST_CALLS);
    within(LAG, lag.toMillis(), 1, LONGEST_LAG);
  }

  private static void within(String key, long value, int least, int most) {
    if (value < least || value > most)
      throw new IllegalArgumentException(key + " is no number from " + least + " to " + most);
  }

  /**
   * @param settings what is set, by key
   * @throws IllegalArgumentException naming the key that will not do
   */
  public static RoomSettings of(Function<String, Optional<String>> settings) {
    return new RoomSettings(
        number(settings.apply(CALLS), DEFAULT_CALLS),
        Duration.ofMillis(number(settings.apply(LAG), DEFAULT_LAG)));
  }

  /** What is no number is no amount within bounds either. */
  private static int number(Optional<String> text, int otherwise) {
    return text.map(t -> t.matches("[0-9]{1,6}") ? Integer.parseInt(t) : -1).orElse(otherwise);
  }
}
