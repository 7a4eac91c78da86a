package org.carecompanion.domain.alert;

import java.time.Instant;
import java.util.Optional;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.patient.PatientId;

/**
 * Which alerts are wanted; what is empty does not matter.
 *
 * @param since raised at that moment or later
 */
public record AlertFilter(
    Optional<AlertState> state,
    Optional<Severity> severity,
    Optional<PatientId> patient,
    Optional<Instant> since) {}
