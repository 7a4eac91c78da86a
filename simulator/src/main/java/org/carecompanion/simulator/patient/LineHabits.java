package org.carecompanion.simulator.patient;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * How someone behaves on a line with sound, besides answering.
 *
 * @param overStart what they say over the first words they hear, if anything
 */
public record LineHabits(
    Optional<Interjection> interrupts,
    Optional<Interjection> backchannels,
    Optional<String> overStart,
    Background background) {

  static final LineHabits NONE =
      new LineHabits(Optional.empty(), Optional.empty(), Optional.empty(), Background.QUIET);

  private static final double BEGINS_AFTER = 1.5;

  /**
   * Something said while the other side is speaking.
   *
   * @param every the so many-th time they are spoken to: 1 is every time
   * @param after the other side has spoken so long
   */
  public record Interjection(String words, int every, Duration after) {}

  /**
   * What the line adds and loses.
   *
   * @param voiceOverNoise how far the noise is below the voice, in decibels
   * @param lost the share of packets that never arrive, from 0 to 1
   */
  public record Background(double voiceOverNoise, double lost) {
    static final Background QUIET = new Background(Double.POSITIVE_INFINITY, 0);
  }

  static LineHabits read(Fields manner) {
    return new LineHabits(
        interjection(manner, "interrupts"),
        interjection(manner, "backchannels"),
        manner.find("speaks_over_start").map(JsonNode::asText),
        new Background(
            manner.number("noise_db", Double.POSITIVE_INFINITY), manner.number("lost_packets", 0)));
  }

  private static Optional<Interjection> interjection(Fields manner, String name) {
    if (manner.find(name).isEmpty()) {
      return Optional.empty();
    }
    Fields fields = manner.within(name);
    Interjection interjection =
        new Interjection(
            fields.text("say"),
            (int) fields.number("every", 1),
            PatientReader.seconds(fields.number("after", BEGINS_AFTER)));
    if (interjection.every() < 1) {
      throw fields.invalid("every is 1 or more");
    }
    fields.nothingElse();
    return Optional.of(interjection);
  }
}
