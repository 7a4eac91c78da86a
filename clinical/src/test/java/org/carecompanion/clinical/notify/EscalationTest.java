package org.carecompanion.clinical.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.alert.AlertChange;
import org.carecompanion.clinical.alert.AlertDesk;
import org.carecompanion.clinical.alert.AlertRecord;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.domain.alert.AlertEvent;
import org.carecompanion.domain.alert.AlertEvent.Kind;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.AlertOutcome;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.message.Message;
import org.carecompanion.domain.message.Message.Channel;
import org.carecompanion.domain.message.Messages;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffId;
import org.carecompanion.domain.staff.StaffMember;
import org.carecompanion.domain.staff.StaffMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An urgent alert that nobody takes, minute by minute, to the mail that goes out. */
class EscalationTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private final Ward ward = Ward.in(DATABASE);
  private AlertId alert;

  @BeforeEach
  void the_patient_says_that_the_chest_hurts() {
    CheckIn checkIn = DATABASE.bean(CheckIn.class);
    CallId call = ward.plannedCall();
    checkIn.answered(ward.hospital(), call);
    checkIn.heard(ward.hospital(), call, 2, PatientTurn.Spoken.of("help, my chest hurts"));
    alert =
        DATABASE.in(ward.hospital(), () -> DATABASE.bean(Alerts.class).of(call)).getFirst().id();
  }

  @Test
  void nobody_is_written_to_before_the_deadline() {
    DATABASE.clock().pass(FIVE_MINUTES.minusSeconds(1));
    assertThat(runJob()).as("looks again at the deadline").contains(Duration.ofSeconds(1));
    assertThat(messages()).isEmpty();
  }

  @Test
  void at_the_deadline_everybody_on_call_is_written_to_and_again_every_five_minutes() {
    StaffMember sam = onCallWithPhone("Sam Okafor");
    ward.onCall(ward.nurse());
    ward.hire("Off Duty", Role.CLINICIAN);
    for (int round = 1; round <= 4; round++) {
      DATABASE.clock().pass(FIVE_MINUTES);
      assertThat(runJob()).contains(FIVE_MINUTES);
      assertThat(to(sam, Channel.EMAIL)).hasSize(round);
      assertThat(to(sam, Channel.SMS)).hasSize(round);
      assertThat(to(ward.nurse(), Channel.EMAIL)).hasSize(round);
      assertThat(messages()).as("nobody else, nothing else").hasSize(3 * round);
    }
  }

  @Test
  void each_message_has_its_job_due_now() {
    onCallWithPhone("Sam Okafor");
    DATABASE.clock().pass(FIVE_MINUTES);
    runJob();
    assertThat(DATABASE.jobs(Outbox.SEND_EMAIL.name(), ward.hospital()))
        .containsExactlyElementsOf(ids(Channel.EMAIL))
        .hasSize(1);
    assertThat(DATABASE.jobs(Outbox.SEND_TEXT.name(), ward.hospital()))
        .containsExactlyElementsOf(ids(Channel.SMS))
        .hasSize(1);
    assertThat(DATABASE.due(Outbox.SEND_TEXT.name(), ward.hospital()))
        .containsExactly(DATABASE.clock().instant());
  }

  @Test
  void with_nobody_on_the_rota_every_clinician_and_administrator_is_told() {
    StaffMember admin = ward.hire("Rana Shah", Role.HOSPITAL_ADMIN);
    ward.hire("Operator", Role.PLATFORM_ADMIN);
    DATABASE.clock().pass(FIVE_MINUTES);
    runJob();
    assertThat(messages())
        .extracting(Message::staff)
        .containsExactlyInAnyOrder(ward.nurse().id(), admin.id());
  }

  @Test
  void who_left_is_not_told_although_the_rota_still_has_the_name() {
    ward.onCall(ward.nurse());
    StaffMember sam = onCallWithPhone("Sam Okafor");
    DATABASE.doIn(
        ward.hospital(),
        () ->
            DATABASE
                .bean(StaffMembers.class)
                .find(sam.id())
                .orElseThrow()
                .disable(DATABASE.clock().instant()));
    DATABASE.clock().pass(FIVE_MINUTES);
    runJob();
    assertThat(messages()).extracting(Message::staff).containsExactly(ward.nurse().id());
  }

  @Test
  void a_shift_that_is_over_counts_no_more() {
    ward.onCall(ward.nurse());
    ward.hire("Rana Shah", Role.HOSPITAL_ADMIN);
    DATABASE.clock().pass(Duration.ofHours(11));
    runJob();
    assertThat(messages()).as("the shift ended; nobody is on the rota now").hasSize(2);
  }

  @Test
  void once_somebody_has_it_nobody_is_written_to() {
    DATABASE.clock().pass(FIVE_MINUTES);
    runJob();
    int before = messages().size();
    desk().acknowledge(ward.asNurse(), alert);
    DATABASE.clock().pass(FIVE_MINUTES);
    assertThat(runJob()).as("finished").isEmpty();
    assertThat(messages()).hasSize(before);
  }

  @Test
  void once_it_is_resolved_nobody_is_written_to() {
    desk().resolve(ward.asNurse(), alert, AlertOutcome.SENT_TO_EMERGENCY_CARE, "sent in");
    DATABASE.clock().pass(FIVE_MINUTES);
    assertThat(runJob()).isEmpty();
    assertThat(messages()).isEmpty();
  }

  @Test
  void given_back_in_time_it_escalates_at_the_old_deadline() {
    DATABASE.clock().pass(Duration.ofMinutes(2));
    desk().acknowledge(ward.asNurse(), alert);
    assertThat(desk().release(ward.asNurse(), alert)).isInstanceOf(AlertChange.Done.class);
    assertThat(DATABASE.due(AlertRecord.UNACKNOWLEDGED.name(), ward.hospital()))
        .containsExactly(ClinicalDatabase.FRIDAY_MORNING.plus(FIVE_MINUTES));
    DATABASE.clock().pass(Duration.ofMinutes(3));
    assertThat(runJob()).contains(FIVE_MINUTES);
    assertThat(messages()).hasSize(1);
  }

  @Test
  void given_back_late_it_escalates_at_once() {
    desk().acknowledge(ward.asNurse(), alert);
    DATABASE.clock().pass(Duration.ofMinutes(20));
    assertThat(runJob()).isEmpty();
    DATABASE.rows(
        "delete from scheduled_tasks where task_instance like '%s:%%' returning task_name"
            .formatted(ward.hospital()));
    desk().release(ward.asNurse(), alert);
    assertThat(DATABASE.due(AlertRecord.UNACKNOWLEDGED.name(), ward.hospital()))
        .hasSize(1)
        .allMatch(due -> !due.isAfter(DATABASE.clock().instant()));
    assertThat(runJob()).contains(FIVE_MINUTES);
    assertThat(messages()).hasSize(1);
  }

  @Test
  void given_back_after_an_escalation_before_the_next_round_it_is_heard_of_in_that_round() {
    DATABASE.clock().pass(FIVE_MINUTES);
    runJob();
    desk().acknowledge(ward.asNurse(), alert);
    DATABASE.clock().pass(Duration.ofMinutes(1));
    desk().release(ward.asNurse(), alert);
    DATABASE.clock().pass(Duration.ofMinutes(4));
    assertThat(runJob()).contains(FIVE_MINUTES);
    assertThat(messages()).hasSize(2);
  }

  @Test
  void the_mail_says_that_something_urgent_waits_and_where_and_nothing_else() throws Exception {
    try (var mail = new MailBox()) {
      DATABASE.clock().pass(FIVE_MINUTES);
      runJob();
      assertThat(sendMails()).containsExactly(Optional.empty());
      MimeMessage letter = mail.only();
      assertThat(letter.getSubject()).isEqualTo("An urgent alert is waiting");
      assertThat(letter.getAllRecipients()[0].toString()).isEqualTo(ward.nurse().email());
      assertThat(GreenMailUtil.getBody(letter).strip())
          .isEqualTo(
              "An urgent alert has not been acknowledged. Open it: https://care.example/alerts/"
                  + alert);
      assertThat(GreenMailUtil.getWholeMessage(letter))
          .doesNotContainIgnoringCase("chest")
          .doesNotContainIgnoringCase("pain")
          .doesNotContainIgnoringCase("knee")
          .doesNotContainIgnoringCase("surgery")
          .doesNotContain("Maria", "Lopez", "MRN", ward.phone().e164());
    }
    assertThat(messages()).extracting(Message::state).containsExactly(Message.State.SENT);
    assertThat(history()).containsExactly(Kind.RAISED, Kind.EMAIL_SENT);
  }

  @Test
  void a_mail_job_that_runs_twice_sends_once() throws Exception {
    try (var mail = new MailBox()) {
      DATABASE.clock().pass(FIVE_MINUTES);
      runJob();
      sendMails();
      sendMails();
      mail.only();
    }
    assertThat(history()).containsExactly(Kind.RAISED, Kind.EMAIL_SENT);
  }

  @Test
  void a_mail_server_that_is_away_shows_on_the_alert() {
    int nobody = 1; // no server listens on port 1
    mailServer("127.0.0.1", nobody);
    DATABASE.clock().pass(FIVE_MINUTES);
    runJob();
    assertThat(sendMails())
        .as("not tried again: the next one comes anyway")
        .containsExactly(Optional.empty());
    assertThat(history()).containsExactly(Kind.RAISED, Kind.MESSAGE_FAILED);
    Message failed = messages().getFirst();
    assertThat(failed.state()).isEqualTo(Message.State.FAILED);
    assertThat(failed.problem()).get().asString().matches("[A-Za-z]+Exception");
    assertThat(failure().staff()).contains(ward.nurse().id());
  }

  @Test
  void without_a_mail_server_it_says_so_on_the_alert() {
    DATABASE.unconfigure("smtp.host");
    DATABASE.configure("companion.public.url", "https://care.example");
    DATABASE.clock().pass(FIVE_MINUTES);
    runJob();
    sendMails();
    assertThat(failure().detail()).contains("no_mail_server");
    assertThat(failure().kind()).isEqualTo(Kind.MESSAGE_FAILED);
  }

  @Test
  void a_text_that_went_out_or_failed_shows_on_the_alert() {
    onCallWithPhone("Sam Okafor");
    DATABASE.clock().pass(FIVE_MINUTES);
    runJob();
    DATABASE.clock().pass(FIVE_MINUTES);
    runJob();
    List<UUID> texts = ids(Channel.SMS);
    Delivery delivery = DATABASE.bean(Delivery.class);
    delivery.sent(ward.hospital().value(), texts.get(0));
    DATABASE.clock().pass(Duration.ofSeconds(1));
    delivery.failed(ward.hospital().value(), texts.get(1), "30006");
    assertThat(history()).containsExactly(Kind.RAISED, Kind.TEXT_SENT, Kind.MESSAGE_FAILED);
    assertThat(failure().detail()).contains("30006");
  }

  @Test
  void the_handlers_are_found_under_the_kinds_their_jobs_have() {
    assertThat(DATABASE.bean(UnacknowledgedUrgent.class).kind())
        .isEqualTo(AlertRecord.UNACKNOWLEDGED);
    JobHandler mail = DATABASE.bean(EmailSender.class);
    assertThat(mail.kind()).isEqualTo(Outbox.SEND_EMAIL);
  }

  private StaffMember onCallWithPhone(String name) {
    StaffMember member = ward.hire(name, Role.CLINICIAN);
    DATABASE.doIn(
        ward.hospital(),
        () ->
            DATABASE
                .bean(StaffMembers.class)
                .find(member.id())
                .orElseThrow()
                .reachableOn(new PhoneNumber("+12125550188")));
    ward.onCall(member);
    return member;
  }

  private Optional<Duration> runJob() {
    return DATABASE.bean(UnacknowledgedUrgent.class).run(ward.hospital().value(), alert.value());
  }

  private List<Optional<Duration>> sendMails() {
    EmailSender sender = DATABASE.bean(EmailSender.class);
    return ids(Channel.EMAIL).stream().map(id -> sender.run(ward.hospital().value(), id)).toList();
  }

  private static AlertDesk desk() {
    return DATABASE.bean(AlertDesk.class);
  }

  private List<Message> messages() {
    return DATABASE.in(ward.hospital(), () -> DATABASE.bean(Messages.class).of(alert));
  }

  private List<Message> to(StaffMember member, Channel channel) {
    StaffId id = member.id();
    return messages().stream().filter(m -> m.staff().equals(id) && m.channel() == channel).toList();
  }

  private List<UUID> ids(Channel channel) {
    return messages().stream().filter(m -> m.channel() == channel).map(Message::id).toList();
  }

  private List<AlertEvent> events() {
    return DATABASE.in(ward.hospital(), () -> DATABASE.bean(Alerts.class).history(alert));
  }

  private List<Kind> history() {
    return events().stream().map(AlertEvent::kind).toList();
  }

  private AlertEvent failure() {
    return events().stream().filter(e -> e.kind() == Kind.MESSAGE_FAILED).findFirst().orElseThrow();
  }

  private static void mailServer(String host, int port) {
    DATABASE.configure("companion.public.url", "https://care.example");
    DATABASE.configure("smtp.host", host);
    DATABASE.configure("smtp.port", Integer.toString(port));
    DATABASE.configure("smtp.from", "care@hospital.example");
    DATABASE.configure("smtp.starttls", "false");
  }

  /** A real mail server for one test. */
  private static final class MailBox implements AutoCloseable {
    private final GreenMail server =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());

    MailBox() {
      server.start();
      mailServer("127.0.0.1", server.getSmtp().getPort());
    }

    MimeMessage only() {
      assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
      assertThat(Arrays.asList(server.getReceivedMessages())).hasSize(1);
      return server.getReceivedMessages()[0];
    }

    @Override
    public void close() {
      server.stop();
    }
  }
}
