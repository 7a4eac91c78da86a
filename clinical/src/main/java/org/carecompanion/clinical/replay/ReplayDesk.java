package org.carecompanion.clinical.replay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carecompanion.clinical.access.Readings;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/**
 * Where clinicians have a call that was read again with another version. Nothing is stored, nobody
 * is alarmed; it is a reading of the call's words, and on record as one.
 */
@Dependent
public class ReplayDesk {
  private final HospitalScope scope;
  private final Calls calls;
  private final StoredCalls stored;
  private final Versions versions;
  private final Readings readings;

  @Inject
  ReplayDesk(
      HospitalScope scope, Calls calls, StoredCalls stored, Versions versions, Readings readings) {
    this.scope = scope;
    this.calls = calls;
    this.stored = stored;
    this.versions = versions;
    this.readings = readings;
  }

  /**
   * What a call can be compared with.
   *
   * @param own the version it ran
   * @param others for the same kind of call, those of its own protocol first, newest first
   */
  public record Choices(Protocol own, List<Protocol> others) {
    public Choices {
      others = List.copyOf(others);
    }
  }

  /** Empty if the call, or the version it ran, is not there for this caller. */
  @Allowed(Role.CLINICIAN)
  public Optional<Choices> choices(Caller caller, CallId id) {
    return in(caller, id, versions::own)
        .flatMap(own -> own)
        .map(own -> new Choices(own, versions.others(own)));
  }

  /**
   * What would have changed. With the version the call ran: between what was found and raised then,
   * and what the word lists and triage tables of today find in the same words. With another:
   * between both versions, each with the word lists of today.
   *
   * @return empty if the call or a version is not there for this caller
   */
  @Allowed(Role.CLINICIAN)
  public Optional<Differences> compare(Caller caller, CallId id, Protocol.Id with) {
    return in(caller, id, call -> read(caller, call))
        .flatMap(read -> differences(read, with)); // thinks: outside the transaction
  }

  /** A call with what it takes to read it again. */
  private record Read(Optional<Protocol> own, Transcript transcript, Outcome then) {}

  private Read read(Caller caller, Call call) {
    readings.ofWords(caller, call.id(), call.patient());
    return new Read(versions.own(call), stored.transcript(call), stored.then(call));
  }

  private Optional<Differences> differences(Read read, Protocol.Id with) {
    return read.own()
        .flatMap(own -> versions.find(with).map(other -> differences(read, own, other)));
  }

  private Differences differences(Read read, Protocol own, Protocol other) {
    Outcome after = Replay.of(read.transcript(), versions.today(other));
    boolean itself = other.id().equals(own.id());
    return Differences.between(
        itself ? read.then() : Replay.of(read.transcript(), versions.today(own)), after);
  }

  private <T> Optional<T> in(Caller caller, CallId id, Function<Call, T> work) {
    return scope.call(caller.hospital().value(), () -> calls.find(id).map(work));
  }
}
