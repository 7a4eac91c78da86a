package org.carecompanion.telephony.carrier;

import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.patient.PhoneNumber;

/** Which call is to ring which number. */
public record DialOrder(CallId call, PhoneNumber to) {}
