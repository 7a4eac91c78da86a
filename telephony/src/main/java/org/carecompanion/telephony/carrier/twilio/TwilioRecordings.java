package org.carecompanion.telephony.carrier.twilio;

import com.twilio.rest.api.v2010.account.Recording;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import org.carecompanion.telephony.carrier.CarrierRecordings;
import org.carecompanion.telephony.carrier.LineAccess;

/** Recordings by Twilio's REST API; the sound itself by {@link TwilioMedia}. */
@Dependent
class TwilioRecordings implements CarrierRecordings {
  private final TwilioAccounts accounts;
  private final TwilioMedia media;

  @Inject
  TwilioRecordings(TwilioAccounts accounts, TwilioMedia media) {
    this.accounts = accounts;
    this.media = media;
  }

  @Override
  public Optional<Made> of(LineAccess line, String carrierCallId) {
    try {
      for (Recording found :
          Recording.reader().setCallSid(carrierCallId).limit(1).read(accounts.of(line)))
        if (found.getStatus() == Recording.Status.COMPLETED && found.getSid() != null)
          return Optional.of(new Made(found.getSid(), lasted(found)));
      return Optional.empty();
    } catch (RuntimeException e) {
      throw TwilioTrouble.away("looking for a recording", e);
    }
  }

  private static Optional<Duration> lasted(Recording found) {
    return Optional.ofNullable(found.getDuration())
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  @Override
  public Sound fetch(LineAccess line, String recordingId, OutputStream to) throws IOException {
    return media.copy(line.account(), recordingId, to);
  }

  @Override
  public void delete(LineAccess line, String recordingId) {
    try {
      if (!Recording.deleter(recordingId).delete(accounts.of(line)))
        throw TwilioTrouble.away("deleting a recording", new IllegalStateException("not 204"));
    } catch (RuntimeException e) {
      if (!TwilioTrouble.notFound(e)) throw TwilioTrouble.away("deleting a recording", e);
    }
  }
}
