package org.carecompanion.domain.call;

import java.time.Instant;
import org.carecompanion.domain.call.CallPlan.ProtocolChoice;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.staff.Actor;

/** A call for tests that need any call. */
public final class Some {
  public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private Some() {}

  public static Call call() {
    var plan =
        new CallPlan(
            PatientId.random(),
            new PhoneNumber("+12125550142"),
            CallType.FOLLOW_UP,
            new ProtocolChoice("knee-hip", 1, 5));
    return new Call(CallId.random(), plan, Actor.SYSTEM, NOON);
  }
}
