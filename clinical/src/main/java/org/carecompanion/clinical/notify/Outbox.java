package org.carecompanion.clinical.notify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.jobs.Jobs;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.message.Message;
import org.carecompanion.domain.message.Message.Channel;
import org.carecompanion.domain.message.Messages;
import org.carecompanion.domain.staff.StaffMember;

/**
 * Writes messages as rows with a job each, in the caller's transaction: what is decided is also
 * sent.
 */
@Dependent
public class Outbox {
  static final JobKind SEND_EMAIL = new JobKind("send-email");

  /** Done by the carrier's side, {@code telephony.carrier}. */
  public static final JobKind SEND_TEXT = new JobKind("send-text");

  private final Messages messages;
  private final Jobs jobs;
  private final Clock clock;

  @Inject
  public Outbox(Messages messages, Jobs jobs, Clock clock) {
    this.messages = messages;
    this.jobs = jobs;
    this.clock = clock;
  }

  void write(UUID hospital, AlertId alert, StaffMember member) {
    add(hospital, new Message(alert, member.id(), Channel.EMAIL, clock.instant()), SEND_EMAIL);
    if (member.phone().isPresent())
      add(hospital, new Message(alert, member.id(), Channel.SMS, clock.instant()), SEND_TEXT);
  }

  private void add(UUID hospital, Message message, JobKind kind) {
    messages.add(message);
    jobs.at(kind, hospital, message.id(), clock.instant());
  }
}
