package org.carecompanion.telephony.carrier.twilio;

import com.twilio.base.ResourceSet;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.type.PhoneNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecompanion.telephony.carrier.Carrier;
import org.carecompanion.telephony.carrier.CarrierAddresses;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.DialOrder;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.LiveLine;
import org.carecompanion.telephony.carrier.Placement;

/** Calls by Twilio's REST API. */
@Dependent
class TwilioCalls implements Carrier, LiveLine {
  /** Long enough for somebody on crutches to reach the phone. */
  private static final int RING_SECONDS = 40;

  /**
   * No follow-up call takes this long; whatever still stands then is a mistake that costs money.
   */
  private static final int LONGEST_CALL_SECONDS = 1_800;

  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;

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
      Call call =
          Call.creator(
                  new PhoneNumber(order.to().e164()),
                  new PhoneNumber(line.caller().number()),
                  addresses.voice(line, order.call()))
              .setStatusCallback(addresses.status(line, order.call()))
              .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed"))
              .setMachineDetection("Enable")
              .setAsyncAmd("true")
              .setAsyncAmdStatusCallback(addresses.machine(line, order.call()))
              .setTimeout(RING_SECONDS)
              .setTimeLimit(LONGEST_CALL_SECONDS)
              .create(accounts.of(line));
      return new Placement.Placed(call.getSid());
    } catch (ApiException e) {
      return notPlaced(e);
    }
  }

  private static Placement notPlaced(ApiException e) {
    Integer status = e.getStatusCode();
    String code = e.getCode() != null ? e.getCode().toString() : "http_" + status;
    if (status == null) {
      boolean neverSent =
          e.getCause() instanceof ConnectException
              || e.getCause() instanceof HttpConnectTimeoutException;
      return neverSent ? new Placement.TryLater("unreachable") : new Placement.Unknown("no_answer");
    }
    if (status == TOO_MANY_REQUESTS) return new Placement.TryLater(code);
    // a 5xx, or a success that is not readable, may still ring
    return status >= 400 && status < 500
        ? new Placement.Refused(code)
        : new Placement.Unknown(code);
  }

  @Override
  public Optional<LineReport> look(LineAccess line, String carrierCallId) {
    try {
      return Optional.of(report(Call.fetcher(carrierCallId).fetch(accounts.of(line))));
    } catch (ApiException e) {
      if (e.getStatusCode() != null && e.getStatusCode() == NOT_FOUND) return Optional.empty();
      throw new CarrierAway("looking up a call", e);
    }
  }

  @Override
  public List<LineReport> search(
      LineAccess line, org.carecompanion.domain.patient.PhoneNumber to, Instant since) {
    try {
      ResourceSet<Call> found =
          Call.reader()
              .setTo(new PhoneNumber(to.e164()))
              .setFrom(new PhoneNumber(line.caller().number()))
              .setStartTimeAfter(since.atZone(ZoneOffset.UTC))
              .limit(50)
              .read(accounts.of(line));
      List<LineReport> reports = new ArrayList<>();
      found.forEach(call -> reports.add(report(call)));
      return reports.reversed();
    } catch (ApiException e) {
      throw new CarrierAway("searching calls", e);
    }
  }

  @Override
  public void end(LineAccess line, String carrierCallId) {
    try {
      Call.updater(carrierCallId).setStatus(Call.UpdateStatus.COMPLETED).update(accounts.of(line));
    } catch (ApiException e) {
      ignoreIfOver(e);
    }
  }

  @Override
  public void redirect(LineAccess line, String carrierCallId, URI to) {
    try {
      Call.updater(carrierCallId).setUrl(to).setMethod(HttpMethod.POST).update(accounts.of(line));
    } catch (ApiException e) {
      ignoreIfOver(e);
    }
  }

  /** A call that is over answers 404 (20404) or 400 (21220): what was wanted is already so. */
  private static void ignoreIfOver(ApiException e) {
    Integer status = e.getStatusCode();
    boolean over =
        status != null && (status == NOT_FOUND || Integer.valueOf(21220).equals(e.getCode()));
    if (!over) throw new CarrierAway("changing a live call", e);
  }

  private static LineReport report(Call call) {
    LineState state = TwilioStatus.of(call.getStatus().toString()).orElse(LineState.DIALING);
    return new LineReport(call.getSid(), state);
  }
}
