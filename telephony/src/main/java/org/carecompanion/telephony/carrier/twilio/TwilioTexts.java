package org.carecompanion.telephony.carrier.twilio;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.TextMessages;

/** Text messages by Twilio's REST API. */
@Dependent
class TwilioTexts implements TextMessages {
  private final TwilioAccounts accounts;

  @Inject
  TwilioTexts(TwilioAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<String> send(
      LineAccess line, org.carecompanion.domain.patient.PhoneNumber to, String text) {
    try {
      Message.creator(new PhoneNumber(to.e164()), new PhoneNumber(line.caller().number()), text)
          .create(accounts.of(line));
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(TwilioTrouble.code(e));
    }
  }
}
