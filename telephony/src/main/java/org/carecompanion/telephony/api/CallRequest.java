package org.carecompanion.telephony.api;

import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;

/** A program asks for a call: one of the two names the patient. */
public record CallRequest(
    @JsonbProperty("patient_id") @Nullable String patientId,
    @Nullable String mrn,
    @JsonbProperty("call_type") @Nullable String callType) {}
