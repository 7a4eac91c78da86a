package org.carecompanion.domain.call;

import java.time.Instant;
import java.util.Optional;
import org.carecompanion.domain.patient.PatientId;

/**
 * Which calls are wanted; what is empty does not matter.
 *
 * @param since asked for at that moment or later
 */
public record CallFilter(
    Optional<CallStatus> status,
    Optional<CallOutcome> outcome,
    Optional<PatientId> patient,
    Optional<CallReference> reference,
    Optional<Instant> since) {}
