package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One turn as understood.
 *
 * @param mentions every concept spoken of, whatever was asked
 * @param measures every number said about the body
 * @param pain what is said of pain on the scale, whatever was asked
 * @param command what is asked of the call itself, if anything
 */
public record Reading(
    Answer answer,
    List<Mention> mentions,
    List<Measure> measures,
    PainReading pain,
    Optional<Command> command) {
  public Reading {
    mentions = List.copyOf(mentions);
    measures = List.copyOf(measures);
  }

  /** No pain score was told. */
  public Reading(
      Answer answer, List<Mention> mentions, List<Measure> measures, Optional<Command> command) {
    this(answer, mentions, measures, PainReading.NONE, command);
  }

  /** The same with another answer. */
  Reading answered(Answer other) {
    return new Reading(other, mentions, measures, pain, command);
  }

  /** The same with more mentions. */
  Reading with(List<Mention> more) {
    List<Mention> all = Stream.concat(mentions.stream(), more.stream()).toList();
    return new Reading(answer, all, measures, pain, command);
  }
}
