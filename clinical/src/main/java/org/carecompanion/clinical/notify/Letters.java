package org.carecompanion.clinical.notify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.message.Message;
import org.carecompanion.domain.message.Messages;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.staff.StaffMember;
import org.carecompanion.domain.staff.StaffMembers;
import org.eclipse.microprofile.config.Config;

/** Gives senders what to send to whom. */
@Dependent
public class Letters {
  private final HospitalScope scope;
  private final Messages messages;
  private final StaffMembers staff;
  private final Config config;

  @Inject
  public Letters(HospitalScope scope, Messages messages, StaffMembers staff, Config config) {
    this.scope = scope;
    this.messages = messages;
    this.staff = staff;
    this.config = config;
  }

  /**
   * A message to be sent now.
   *
   * @param phone where texts go
   * @param words holds no name and no health word
   */
  public record Letter(String email, Optional<PhoneNumber> phone, String words) {}

  /** Empty when it was sent or given up before. */
  public Optional<Letter> waiting(UUID hospital, UUID message) {
    return scope.call(
        hospital, () -> messages.find(message).filter(Message::waiting).flatMap(this::letter));
  }

  private Optional<Letter> letter(Message message) {
    String url = config.getValue("companion.public.url", String.class);
    return staff
        .find(message.staff())
        .map(
            (StaffMember s) ->
                new Letter(s.email(), s.phone(), Wording.text(url, message.alert())));
  }
}
