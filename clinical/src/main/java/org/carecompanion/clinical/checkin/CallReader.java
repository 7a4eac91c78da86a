package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carecompanion.clinical.access.Readings;
import org.carecompanion.clinical.summary.Slot;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallFilter;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.page.Page;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/**
 * Reads a call with everything that came of it, for programs. Reading words is written to the
 * audit.
 */
@Dependent
public class CallReader {
  private final HospitalScope scope;
  private final Calls calls;
  private final CallYield yields;
  private final Readings readings;

  @Inject
  CallReader(HospitalScope scope, Calls calls, CallYield yields, Readings readings) {
    this.scope = scope;
    this.calls = calls;
    this.yields = yields;
    this.readings = readings;
  }

  /**
   * A call and what came of it.
   *
   * @param attempt the latest
   */
  public record CallStory(
      Call call,
      Optional<Attempt> attempt,
      List<Finding> findings,
      List<Alert> alerts,
      List<FollowUp> followUps) {}

  /** Without words, newest first. */
  @Allowed(Role.PROGRAM)
  public List<Call> page(Caller caller, CallFilter filter, Page page) {
    return scope.call(caller.hospital().value(), () -> calls.page(filter, page));
  }

  /** Those without an end, oldest first, without words. */
  @Allowed(Role.PROGRAM)
  public List<Call> active(Caller caller) {
    return scope.call(caller.hospital().value(), calls::live);
  }

  @Allowed({Role.CLINICIAN, Role.PROGRAM})
  public Optional<CallStory> story(Caller caller, CallId id) {
    return read(caller, id, yields::story);
  }

  @Allowed({Role.CLINICIAN, Role.PROGRAM})
  public Optional<List<Utterance>> transcript(Caller caller, CallId id) {
    return read(caller, id, call -> calls.transcript(id));
  }

  /** How everything stands that was asked about or spoken of, worst first. */
  @Allowed({Role.CLINICIAN, Role.PROGRAM})
  public Optional<List<Slot>> slots(Caller caller, CallId id) {
    return read(caller, id, yields::slots);
  }

  private <T> Optional<T> read(Caller caller, CallId id, Function<Call, T> what) {
    return scope.call(
        caller.hospital().value(),
        () ->
            calls
                .find(id)
                .map(
                    call -> {
                      readings.ofWords(caller, id, call.patient());
                      return what.apply(call);
                    }));
  }
}
