package org.carecompanion.telephony.carrier.twilio;

import com.twilio.exception.ApiException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.Placement;

/**
 * What an exception of the library means to us. The library throws more than its own kinds: a list
 * without its key ends in a {@link NullPointerException}. Messages are left behind, since they
 * quote Twilio's answer, and with it numbers of patients.
 */
final class TwilioTrouble {
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int LONGEST_WAIT_SECONDS = 300;

  /** Invalid call state: to end or redirect, the call must be on the line; to cancel, not yet. */
  private static final String INVALID_STATE = "21220";

  private static final String NO_ANSWER = "no_answer";

  private TwilioTrouble() {}

  /** Whether a phone may ring although nothing said so. */
  static Placement placing(RuntimeException e) {
    Optional<Integer> status = status(e);
    if (status.isEmpty())
      return neverSent(e)
          ? new Placement.TryLater("unreachable")
          : new Placement.Unknown(NO_ANSWER);
    if (status.get() == TOO_MANY_REQUESTS) return new Placement.TryLater(code(e), wait(e));
    // a 5xx, or a success that is not readable, may still ring
    return status.get() >= 400 && status.get() < 500
        ? new Placement.Refused(code(e))
        : new Placement.Unknown(code(e));
  }

  /** As long as the carrier asks for, and never longer than a call is given altogether. */
  private static Optional<Duration> wait(RuntimeException e) {
    return e instanceof ApiException api
            && api.getDetails() != null
            && api.getDetails().get(TwilioHttp.RETRY_AFTER) instanceof Number seconds
        ? Optional.of(Duration.ofSeconds(Math.clamp(seconds.longValue(), 1, LONGEST_WAIT_SECONDS)))
        : Optional.empty();
  }

  static boolean notFound(RuntimeException e) {
    return status(e).filter(s -> s == NOT_FOUND).isPresent();
  }

  /** A call that is over answers 404 (20404) or 400 (21220): what was wanted is already so. */
  static boolean over(RuntimeException e) {
    return notFound(e) || wrongState(e);
  }

  /** The call is not in the state that the request is for. */
  static boolean wrongState(RuntimeException e) {
    return code(e).equals(INVALID_STATE);
  }

  static CarrierAway away(String what, RuntimeException e) {
    return new CarrierAway(what + ": " + code(e) + ", " + e.getClass().getSimpleName());
  }

  /** Twilio's code, else the HTTP status, else that there was no answer. */
  static String code(RuntimeException e) {
    if (e instanceof ApiException api && api.getCode() != null) return api.getCode().toString();
    return status(e).map(status -> "http_" + status).orElse(NO_ANSWER);
  }

  private static Optional<Integer> status(RuntimeException e) {
    return e instanceof ApiException api
        ? Optional.ofNullable(api.getStatusCode())
        : Optional.empty();
  }

  private static boolean neverSent(RuntimeException e) {
    return e.getCause() instanceof ConnectException
        || e.getCause() instanceof HttpConnectTimeoutException;
  }
}
