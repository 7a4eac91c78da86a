package org.carecompanion.telephony.carrier;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.notify.Delivery;
import org.carecompanion.clinical.notify.Letters;
import org.carecompanion.clinical.notify.Outbox;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.domain.hospital.HospitalId;

/**
 * Sends one text message to staff. Tried once: five minutes later the next one goes out anyway, and
 * a failure shows on the alert.
 */
@Dependent
public class TextSender implements JobHandler {
  private final LineDirectory lines;
  private final TextMessages texts;
  private final Letters letters;
  private final Delivery delivery;

  @Inject
  TextSender(LineDirectory lines, TextMessages texts, Letters letters, Delivery delivery) {
    this.lines = lines;
    this.texts = texts;
    this.letters = letters;
    this.delivery = delivery;
  }

  @Override
  public JobKind kind() {
    return Outbox.SEND_TEXT;
  }

  @Override
  public Optional<Duration> run(UUID hospital, UUID id) {
    letters
        .waiting(hospital, id)
        .ifPresent(
            letter ->
                problem(new HospitalId(hospital), letter)
                    .ifPresentOrElse(
                        code -> delivery.failed(hospital, id, code),
                        () -> delivery.sent(hospital, id)));
    return Optional.empty();
  }

  private Optional<String> problem(HospitalId hospital, Letters.Letter letter) {
    if (letter.phone().isEmpty()) return Optional.of("no_mobile_number");
    return lines
        .anyLine(hospital)
        .map(line -> texts.send(line, letter.phone().get(), letter.words()))
        .orElse(Optional.of("no_phone_line"));
  }
}
