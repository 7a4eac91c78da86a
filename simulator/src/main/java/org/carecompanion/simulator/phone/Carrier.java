package org.carecompanion.simulator.phone;

import java.time.Clock;
import org.carecompanion.simulator.fault.Faults;
import org.carecompanion.simulator.patient.PatientBook;
import org.carecompanion.simulator.webhook.WebhookClient;

/** What all calls of the pretend carrier share. */
public record Carrier(
    String accountSid, PatientBook patients, WebhookClient webhooks, Faults faults, Clock clock) {}
