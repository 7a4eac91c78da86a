package org.carecompanion.clinical.alert;

import java.time.Instant;
import org.carecompanion.domain.alert.AlertId;

/** What came of asking to change an alert. */
public sealed interface AlertChange {
  /** It is written. */
  record Done(AlertId alert) implements AlertChange {}

  /** Somebody else was first; nothing was changed. */
  record SomeoneElseFirst(String name, Instant at) implements AlertChange {}

  /** There is no such alert for this caller. */
  record NotFound() implements AlertChange {}
}
