package org.carecompanion.clinical.notify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.jobs.Jobs;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.message.CareTeamMail;
import org.carecompanion.domain.message.Messages;

/**
 * Sees to it that the care team is told of a call that ended, in the transaction of its end. Only
 * where the hospital has an address for it.
 */
@Dependent
public class CareTeam {
  static final JobKind TELL = new JobKind("care-team-mail");

  private final Hospitals hospitals;
  private final Messages messages;
  private final Jobs jobs;
  private final Clock clock;

  @Inject
  CareTeam(Hospitals hospitals, Messages messages, Jobs jobs, Clock clock) {
    this.hospitals = hospitals;
    this.messages = messages;
    this.jobs = jobs;
    this.clock = clock;
  }

  public void callEnded(HospitalId hospital, Call call, CallOutcome outcome) {
    if (!rang(outcome) || hospitals.own().careTeamEmail().isEmpty()) return;
    CareTeamMail mail = new CareTeamMail(call.id(), clock.instant());
    messages.add(mail);
    jobs.at(TELL, hospital.value(), mail.id(), clock.instant());
  }

  /** A call that never rang leaves nothing to read about; its follow-up says why. */
  private static boolean rang(CallOutcome outcome) {
    return outcome != CallOutcome.NOT_PLACED && outcome != CallOutcome.CANCELED;
  }
}
