package org.carecompanion.telephony.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.StopWish;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.telephony.carrier.LineAccess;

/** Reads which calls somebody wants ended. */
@Dependent
class WishedStops {
  private final HospitalScope scope;
  private final Calls calls;
  private final WatchedLine lines;

  @Inject
  WishedStops(HospitalScope scope, Calls calls, WatchedLine lines) {
    this.scope = scope;
    this.calls = calls;
    this.lines = lines;
  }

  /**
   * A call without an end that is to have one.
   *
   * @param dialedOn the line it was dialed on; empty before it is dialed
   */
  record Wanted(
      CallId call, StopWish wish, Optional<LineAccess> dialedOn, Optional<String> carrierCallId) {
    boolean undialed() {
      return dialedOn.isEmpty();
    }

    /**
     * @throws java.util.NoSuchElementException before it is dialed
     */
    LineAccess line() {
      return dialedOn.orElseThrow();
    }
  }

  /** Empty if the call has an end, or nobody wants it ended. */
  Optional<Wanted> of(HospitalId hospital, CallId id) {
    return scope.call(
        hospital.value(),
        () ->
            calls
                .find(id)
                .filter(call -> !call.ended())
                .flatMap(call -> call.stopWish().map(wish -> wanted(hospital, call, wish))));
  }

  private Wanted wanted(HospitalId hospital, Call call, StopWish wish) {
    Optional<LineAccess> line =
        call.line()
            .filter(dialed -> call.status() != CallStatus.PLANNED)
            .map(dialed -> lines.of(hospital, dialed));
    Optional<String> carrierCallId =
        calls.latestAttempt(call.id()).filter(Attempt::open).flatMap(Attempt::carrierCallId);
    return new Wanted(call.id(), wish, line, carrierCallId);
  }
}
