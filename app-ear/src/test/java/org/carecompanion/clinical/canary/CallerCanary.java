package org.carecompanion.clinical.canary;

import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/** Breaks a fence on purpose: nobody proved to be this caller. */
public class CallerCanary {
  Caller wrong(HospitalId hospital) {
    return new Caller(Actor.SYSTEM, hospital, Role.CLINICIAN);
  }
}
