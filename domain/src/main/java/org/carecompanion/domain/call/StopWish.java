package org.carecompanion.domain.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.carecompanion.domain.staff.Actor;

/** Somebody wants a call to end before it does so by itself; who and when. */
@Embeddable
public record StopWish(
    @Enumerated(EnumType.STRING) @Column(name = "stop_wish") Kind kind,
    @Column(name = "stop_wished_by") String by,
    @Column(name = "stop_wished_at") Instant at) {
  /** Which end. */
  public enum Kind {
    /** Before anybody answers: nobody is to be spoken to. */
    CANCEL,
    /** The line is cut while somebody is on it. */
    HANG_UP
  }

  public StopWish(Kind kind, Actor by, Instant at) {
    this(kind, by.value(), at);
  }

  public Actor actor() {
    return new Actor(by);
  }
}
