package org.carecompanion.adminui.call;

import java.util.Optional;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.domain.finding.Severity;

/** One call in a list. */
record CallRow(
    CallPage.Head head, PatientCard patient, Optional<Worst> worst, Optional<String> lastWords) {
  /** The worst alert it led to, and how many there are in all. */
  record Worst(Severity severity, int alerts) {}
}
