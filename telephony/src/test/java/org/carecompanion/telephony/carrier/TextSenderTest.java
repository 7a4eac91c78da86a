package org.carecompanion.telephony.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.notify.Delivery;
import org.carecompanion.clinical.notify.Letters;
import org.carecompanion.clinical.notify.Outbox;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.AlertEvent;
import org.carecompanion.domain.alert.AlertEvent.Kind;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.message.Message;
import org.carecompanion.domain.message.Message.Channel;
import org.carecompanion.domain.message.Message.State;
import org.carecompanion.domain.message.Messages;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.staff.StaffMembers;
import org.carecompanion.telephony.PhoneBench;
import org.junit.jupiter.api.Test;

/** A text to somebody on call: sent once, and what became of it stands on the alert. */
class TextSenderTest {
  private static final PhoneNumber MOBILE = new PhoneNumber("+12125550188");

  private final PhoneBench bench = new PhoneBench();
  private final ClinicalDatabase database = bench.database;
  private final Ward ward = bench.ward;
  private final List<String> sent = new ArrayList<>();
  private Optional<String> answer = Optional.empty();
  private final TextSender sender =
      new TextSender(
          bench.bean(LineDirectory.class),
          (line, to, text) -> {
            sent.add(to.e164() + " " + text);
            return answer;
          },
          database.bean(Letters.class),
          database.bean(Delivery.class));
  private final Alert alert = raised();

  @Test
  void it_goes_to_the_mobile_number_and_says_where_and_nothing_else() {
    database.configure("companion.public.url", "https://care.example");
    reachable();
    Message text = waiting();
    send(text);
    send(text);
    assertThat(sent)
        .as("once, though the job ran twice")
        .containsExactly(
            MOBILE.e164()
                + " An urgent alert has not been acknowledged. Open it: https://care.example/alerts/"
                + alert.id());
    assertThat(state(text)).isEqualTo(State.SENT);
    assertThat(history()).contains(Kind.TEXT_SENT);
  }

  @Test
  void what_the_carrier_refuses_stands_on_the_alert_with_its_code() {
    reachable();
    answer = Optional.of("30006");
    Message text = waiting();
    send(text);
    assertThat(state(text)).isEqualTo(State.FAILED);
    assertThat(failure()).contains("30006");
  }

  @Test
  void without_a_mobile_number_nothing_is_sent_and_somebody_sees_it() {
    Message text = waiting();
    send(text);
    assertThat(sent).isEmpty();
    assertThat(failure()).contains("no_mobile_number");
  }

  @Test
  void its_job_has_the_kind_the_outbox_writes() {
    assertThat(sender.kind()).isEqualTo(Outbox.SEND_TEXT);
  }

  private Alert raised() {
    CallId call = ward.plannedCall();
    CheckIn checkIn = database.bean(CheckIn.class);
    checkIn.answered(ward.hospital(), call);
    checkIn.heard(ward.hospital(), call, 2, PatientTurn.Spoken.of("help, my chest hurts"));
    return database.in(ward.hospital(), () -> database.bean(Alerts.class).of(call)).getFirst();
  }

  private void reachable() {
    database.doIn(
        ward.hospital(),
        () ->
            database
                .bean(StaffMembers.class)
                .find(ward.nurse().id())
                .orElseThrow()
                .reachableOn(MOBILE));
  }

  private Message waiting() {
    Message text =
        new Message(alert.id(), ward.nurse().id(), Channel.SMS, database.clock().instant());
    database.doIn(ward.hospital(), () -> database.bean(Messages.class).add(text));
    return text;
  }

  private void send(Message text) {
    assertThat(sender.run(ward.hospital().value(), text.id())).as("finished").isEmpty();
  }

  private State state(Message text) {
    UUID id = text.id();
    return database
        .in(ward.hospital(), () -> database.bean(Messages.class).find(id))
        .orElseThrow()
        .state();
  }

  private List<AlertEvent> events() {
    return database.in(ward.hospital(), () -> database.bean(Alerts.class).history(alert.id()));
  }

  private List<Kind> history() {
    return events().stream().map(AlertEvent::kind).toList();
  }

  private Optional<String> failure() {
    return events().stream()
        .filter(event -> event.kind() == Kind.MESSAGE_FAILED)
        .findFirst()
        .orElseThrow()
        .detail();
  }
}
