package org.carecompanion.clinical.notify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.alert.AlertRecord;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.AlertEvent;
import org.carecompanion.domain.alert.AlertEvent.Kind;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.message.Message;
import org.carecompanion.domain.message.Message.Channel;
import org.carecompanion.domain.message.Messages;

/** Writes what became of a message, on the message and on its alert, where a person sees it. */
@Dependent
public class Delivery {
  private final HospitalScope scope;
  private final Messages messages;
  private final Alerts alerts;
  private final AlertRecord record;

  @Inject
  public Delivery(HospitalScope scope, Messages messages, Alerts alerts, AlertRecord record) {
    this.scope = scope;
    this.messages = messages;
    this.alerts = alerts;
    this.record = record;
  }

  public void sent(UUID hospital, UUID message) {
    write(hospital, message, Optional.empty());
  }

  /**
   * @param problem a code, such as the carrier's error number; never an address
   */
  public void failed(UUID hospital, UUID message, String problem) {
    write(hospital, message, Optional.of(problem));
  }

  private void write(UUID hospital, UUID id, Optional<String> problem) {
    scope.run(
        hospital,
        () -> {
          Message message = messages.find(id).orElseThrow();
          problem.ifPresentOrElse(message::failed, () -> message.sent(record.now()));
          Kind kind = problem.isPresent() ? Kind.MESSAGE_FAILED : sentBy(message.channel());
          var event =
              new AlertEvent(
                  message.alert(), kind, Optional.of(message.staff()), problem, record.now());
          note(hospital, message, event);
        });
  }

  private void note(UUID hospital, Message message, AlertEvent event) {
    Alert alert = alerts.find(message.alert()).orElseThrow();
    record.written(message.id(), alert, event);
    record.happened(new HospitalId(hospital), alert, event);
  }

  private static Kind sentBy(Channel channel) {
    return switch (channel) {
      case EMAIL -> Kind.EMAIL_SENT;
      case SMS -> Kind.TEXT_SENT;
    };
  }
}
