package org.carecompanion.adminui.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.adminui.access.Opening;
import org.carecompanion.adminui.review.Marking;
import org.carecompanion.clinical.alert.AlertDesk;

/** What one can do on the page of an alert: act on it, open a restricted patient, doubt it. */
@Dependent
class AlertTools {
  private final AlertDesk desk;
  private final Opening opening;
  private final Marking marking;

  @Inject
  AlertTools(AlertDesk desk, Opening opening, Marking marking) {
    this.desk = desk;
    this.opening = opening;
    this.marking = marking;
  }

  AlertDesk desk() {
    return desk;
  }

  Opening opening() {
    return opening;
  }

  Marking marking() {
    return marking;
  }
}
