package org.carecompanion.simulator.patient;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How someone behaves on a line with sound, besides answering.
 *
 * @param heardOut topics after whose answers a good listener waits longer than a recogniser does:
 *     such waiting is not the product's share, so these answers are not measured by it
 */
public record LineHabits(SpeaksOver speaksOver, Background background, Set<String> heardOut) {

  static final LineHabits NONE = new LineHabits(SpeaksOver.NOTHING, Background.QUIET, Set.of());

  private static final double BEGINS_AFTER = 1.5;

  /**
   * What they do while they are spoken to.
   *
   * @param start what they say over the first words they hear, if anything
   */
  public record SpeaksOver(
      Optional<Interjection> interrupts,
      Optional<Interjection> backchannels,
      Optional<Interjection> coughs,
      Optional<String> start) {
    static final SpeaksOver NOTHING =
        new SpeaksOver(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Something said, or coughed, while the other side is speaking.
   *
   * @param words empty for a cough
   * @param after the other side has spoken so long
   */
  public record Interjection(String words, Turns turns, Duration after) {}

  /**
   * Which times they are spoken to, counted from 1.
   *
   * @param every the so many-th time: 1 is every time
   * @param first the first of them
   */
  public record Turns(int every, int first) {
    public boolean has(int time) {
      return time >= first && (time - first) % every == 0;
    }
  }

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
    Set<String> heardOut = new HashSet<>();
    manner.find("heard_out").ifPresent(all -> all.forEach(topic -> heardOut.add(topic.asText())));
    return new LineHabits(
        new SpeaksOver(
            within(manner, "interrupts").map(it -> interjection(it, it.text("say"))),
            within(manner, "backchannels").map(it -> interjection(it, it.text("say"))),
            within(manner, "coughs").map(it -> interjection(it, "")),
            manner.find("speaks_over_start").map(JsonNode::asText)),
        new Background(
            manner.number("noise_db", Double.POSITIVE_INFINITY), manner.number("lost_packets", 0)),
        Set.copyOf(heardOut));
  }

  private static Optional<Fields> within(Fields manner, String name) {
    return manner.find(name).map(there -> manner.within(name));
  }

  private static Interjection interjection(Fields fields, String words) {
    int every = (int) fields.number("every", 1);
    Turns turns = new Turns(every, (int) fields.number("first", every));
    if (turns.every() < 1 || turns.first() < 1) {
      throw fields.invalid("every and first are 1 or more");
    }
    Duration after = PatientReader.seconds(fields.number("after", BEGINS_AFTER));
    fields.nothingElse();
    return new Interjection(words, turns, after);
  }
}
