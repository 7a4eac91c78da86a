package org.carecompanion.telephony.carrier.twilio;

import static java.util.Comparator.naturalOrder;

import com.twilio.base.ResourceSet;
import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.type.PhoneNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carecompanion.telephony.carrier.Carrier;
import org.carecompanion.telephony.carrier.CarrierAddresses;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.DialOrder;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineCost;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.LiveLine;
import org.carecompanion.telephony.carrier.Placement;

/** Calls by Twilio's REST API. */
@Dependent
class TwilioCalls implements Carrier, LiveLine {
  /**
   * No follow-up call takes this long; whatever still stands then is a mistake that costs money.
   */

  /** More than one line ever rings one number while Twilio keeps its list. */
  private static final int MOST_LISTED = 500;

  /** How far Twilio's clock may be behind ours; its times have no fractions of a second. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

  private final TwilioAccounts accounts;
  private final CarrierAddresses addresses;

  @Inject
  TwilioCalls(TwilioAccounts accounts, CarrierAddresses addresses) {
    this.accounts = accounts;
    this.addresses = addresses;
  }

  @Override
  public Placement place(LineAccess line, DialOrder order) {
    try {
      Call call = order(line, order).create(accounts.of(line));
      return call == null || call.getSid() == null
          ? new Placement.Unknown("no_id")
          : new Placement.Placed(call.getSid());
    } catch (RuntimeException e) {
      return TwilioTrouble.placing(e);
    }
  }

  private CallCreator order(LineAccess line, DialOrder order) {
    CallCreator creator =
        Call.creator(
                new PhoneNumber(order.to().e164()),
                new PhoneNumber(line.caller().number()),
                addresses.voice(line, order.call()))
            .setFallbackUrl(addresses.fallback(line, order.call()))
            .setFallbackMethod(addresses.fallsBackOutside() ? HttpMethod.GET : HttpMethod.POST)
            .setStatusCallback(addresses.status(line, order.call()))
            .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed"))
            .setMachineDetection("Enable")
            .setAsyncAmd("true")
            .setAsyncAmdStatusCallback(addresses.machine(line, order.call()))
            .setTimeout((int) order.ringFor().toSeconds())
            .setTimeLimit((int) LiveLine.LONGEST_CALL.toSeconds());
    return switch (order.recorded()) {
      case NO -> creator;
      case YES ->
          // each side on its own channel, and silences kept, so that it can be laid beside the
          // words
          creator
              .setRecord(true)
              .setRecordingChannels("dual")
              .setTrim("do-not-trim")
              .setRecordingStatusCallback(addresses.recording(line, order.call()).toString())
              .setRecordingStatusCallbackEvent(List.of("completed absent"));
    };
  }

  @Override
  public Optional<LineReport> look(LineAccess line, String carrierCallId) {
    try {
      return Optional.of(report(Call.fetcher(carrierCallId).fetch(accounts.of(line))));
    } catch (RuntimeException e) {
      if (TwilioTrouble.notFound(e)) return Optional.empty();
      throw TwilioTrouble.away("looking up a call", e);
    }
  }

  @Override
  public Optional<LineCost> cost(LineAccess line, String carrierCallId) {
    try {
      Call call = Call.fetcher(carrierCallId).fetch(accounts.of(line));
      return Optional.of(TwilioCost.of(call, report(call).state()));
    } catch (RuntimeException e) {
      if (TwilioTrouble.notFound(e)) return Optional.empty();
      throw TwilioTrouble.away("asking for the price of a call", e);
    }
  }

  /**
   * By the date of creation, compared here: Twilio can only filter by the time a call started, to
   * the day, and a call still in its queue has none.
   */
  @Override
  public List<LineReport> search(
      LineAccess line, org.carecompanion.domain.patient.PhoneNumber to, Instant since) {
    try {
      ResourceSet<Call> listed =
          Call.reader()
              .setTo(new PhoneNumber(to.e164()))
              .setFrom(new PhoneNumber(line.caller().number()))
              .pageSize(MOST_LISTED)
              .limit(MOST_LISTED)
              .read(accounts.of(line));
      List<Call> found = new ArrayList<>();
      for (Call call : listed) if (createdSince(call, since.minus(CLOCKS_DIFFER))) found.add(call);
      found.sort(Comparator.comparing(Call::getDateCreated, Comparator.nullsLast(naturalOrder())));
      return found.stream().map(TwilioCalls::report).toList();
    } catch (RuntimeException e) {
      throw TwilioTrouble.away("searching calls", e);
    }
  }

  /** A call whose date cannot be read may be the one. */
  private static boolean createdSince(Call call, Instant since) {
    return call.getDateCreated() == null || !call.getDateCreated().toInstant().isBefore(since);
  }

  @Override
  public void end(LineAccess line, String carrierCallId) {
    try {
      Call.updater(carrierCallId).setStatus(Call.UpdateStatus.COMPLETED).update(accounts.of(line));
    } catch (RuntimeException e) {
      if (!TwilioTrouble.over(e)) throw TwilioTrouble.away("ending a call", e);
    }
  }

  @Override
  public LineReport cancel(LineAccess line, String carrierCallId) {
    try {
      LineReport after =
          report(
              Call.updater(carrierCallId)
                  .setStatus(Call.UpdateStatus.CANCELED)
                  .update(accounts.of(line)));
      // a call in progress is not affected, and that need not be an error (Call resource, Status)
      return after.state().answeredOrOver()
          ? after
          : new LineReport(carrierCallId, LineState.CANCELED);
    } catch (RuntimeException e) {
      if (!TwilioTrouble.wrongState(e)) throw TwilioTrouble.away("canceling a call", e);
    }
    return look(line, carrierCallId)
        .filter(report -> report.state().answeredOrOver())
        .orElseThrow(() -> new CarrierAway("canceling a call: it is neither ringing nor over"));
  }

  @Override
  public void redirect(LineAccess line, String carrierCallId, URI to) {
    try {
      Call.updater(carrierCallId).setUrl(to).setMethod(HttpMethod.POST).update(accounts.of(line));
    } catch (RuntimeException e) {
      if (!TwilioTrouble.over(e)) throw TwilioTrouble.away("redirecting a call", e);
    }
  }

  /** A state this version does not know is taken for a phone that may ring. */
  private static LineReport report(Call call) {
    Optional<LineState> state =
        Optional.ofNullable(call.getStatus()).map(Object::toString).flatMap(TwilioStatus::of);
    return new LineReport(
        Objects.requireNonNull(call.getSid()),
        state.orElse(LineState.DIALING),
        Optional.ofNullable(call.getEndTime()).map(ZonedDateTime::toInstant));
  }
}
