package org.carecompanion.simulator.phone;

import java.time.Clock;
import org.carecompanion.simulator.fault.Faults;
import org.carecompanion.simulator.measure.SpeechTimes;
import org.carecompanion.simulator.patient.PatientBook;
import org.carecompanion.simulator.sound.Speaker;
import org.carecompanion.simulator.webhook.Signature;
import org.carecompanion.simulator.webhook.WebhookClient;

/** What all calls of the pretend carrier share. */
public record Carrier(
    Account account, PatientBook patients, WebhookClient webhooks, Faults faults, World world) {

  /** Whose calls these are, and how their requests and streams are signed. */
  public record Account(String sid, Signature signature) {}

  /** What time it is, how people sound, and when they were understood. */
  public record World(Clock clock, Speaker speaker, SpeechTimes times) {}

  String accountSid() {
    return account.sid();
  }

  Clock clock() {
    return world.clock();
  }
}
