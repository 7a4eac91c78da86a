package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Optional;

/**
 * One turn as understood.
 *
 * @param mentions every concept spoken of, whatever was asked
 * @param command what is asked of the call itself, if anything
 */
public record Reading(Answer answer, List<Mention> mentions, Optional<Command> command) {
  public Reading {
    mentions = List.copyOf(mentions);
  }
}
