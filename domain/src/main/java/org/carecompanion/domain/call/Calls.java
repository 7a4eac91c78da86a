package org.carecompanion.domain.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carecompanion.domain.page.Listing;
import org.carecompanion.domain.page.Page;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PhoneNumber;

/** The calls of the scope's hospital, their attempts and transcripts. */
@Dependent
public class Calls {
  private final EntityManager entities;

  @Inject
  public Calls(EntityManager entities) {
    this.entities = entities;
  }

  public void add(Call call) {
    entities.persist(call);
  }

  public void add(Attempt attempt) {
    entities.persist(attempt);
    entities.flush(); // the index on live numbers must refuse here, before the carrier is asked
  }

  public void add(Utterance utterance) {
    entities.persist(utterance);
  }

  public Optional<Call> find(CallId id) {
    return Optional.ofNullable(entities.find(Call.class, id.value()));
  }

  /** The call as it is now, and nobody else changes it until this transaction ends. */
  public Optional<Call> lock(CallId id) {
    return Optional.ofNullable(
        entities.find(Call.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  public List<Call> page(CallFilter filter, Page page) {
    return new Listing<>(Call.class, "requestedAt")
        .with("status", filter.status())
        .with("outcome", filter.outcome())
        .with("patientId", filter.patient().map(PatientId::value))
        .with("id", filter.reference().map(this::idOf))
        .since(filter.since())
        .page(entities, page);
  }

  /** Of no call, if there is none. */
  private UUID idOf(CallReference reference) {
    return byReference(reference).map(call -> call.id().value()).orElse(new UUID(0, 0));
  }

  /** The call to which a program gave this name. */
  public Optional<Call> byReference(CallReference reference) {
    return entities
        .createQuery("from Call c where c.wishes.reference = :reference", Call.class)
        .setParameter("reference", reference.value())
        .getResultStream()
        .findFirst();
  }

  /** Newest first. */
  public List<Call> of(PatientId patient, int limit) {
    return entities
        .createQuery(
            "from Call c where c.patientId = :patient order by c.requestedAt desc, c.id",
            Call.class)
        .setParameter("patient", patient.value())
        .setMaxResults(limit)
        .getResultList();
  }

  /** Newest first. */
  public List<Call> recent(int offset, int limit) {
    return entities
        .createQuery("from Call c order by c.requestedAt desc, c.id", Call.class)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Calls without an end, oldest first. */
  public List<Call> live() {
    return entities
        .createQuery("from Call c where c.endedAt is null order by c.requestedAt, c.id", Call.class)
        .getResultList();
  }

  /** Calls that had no end yet at this moment, or were asked for later. */
  public List<Call> goingOnSince(Instant since) {
    return entities
        .createQuery(
            "from Call c where c.endedAt is null or c.endedAt >= :since order by c.requestedAt",
            Call.class)
        .setParameter("since", since)
        .getResultList();
  }

  public List<Attempt> attempts(CallId call) {
    return entities
        .createQuery(
            "from Attempt a where a.callId = :call order by a.requestedAt, a.id", Attempt.class)
        .setParameter("call", call.value())
        .getResultList();
  }

  public Optional<Attempt> latestAttempt(CallId call) {
    List<Attempt> attempts = attempts(call);
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
  }

  /**
   * How many attempts of this hospital may be ringing this number now. The index on live numbers
   * covers the other hospitals.
   */
  public long liveOn(PhoneNumber number) {
    return entities
        .createQuery(
            "select count(a) from Attempt a where a.number = :number and a.endedAt is null",
            Long.class)
        .setParameter("number", number.e164())
        .getSingleResult();
  }

  /** The carrier's ids of every attempt on this number that has one. */
  public Set<String> carrierCallIds(PhoneNumber number) {
    return entities
        .createQuery(
            "select a.carrierCallId from Attempt a where a.number = :number and a.carrierCallId is not null",
            String.class)
        .setParameter("number", number.e164())
        .getResultStream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether these words are on record. */
  public boolean said(UUID utterance) {
    return entities.find(Utterance.class, utterance) != null;
  }

  /** Whether anything was said at this turn. */
  public boolean saidAt(CallId call, int turn) {
    return entities
            .createQuery(
                "select count(u) from Utterance u where u.callId = :call and u.turn = :turn",
                Long.class)
            .setParameter("call", call.value())
            .setParameter("turn", turn)
            .getSingleResult()
        > 0;
  }

  /** What was said at this place, if anything was. */
  public Optional<Utterance> saidAt(CallId call, Utterance.Place place) {
    return entities
        .createQuery(
            "from Utterance u where u.callId = :call and u.turn = :turn and u.position = :position",
            Utterance.class)
        .setParameter("call", call.value())
        .setParameter("turn", place.turn())
        .setParameter("position", place.position())
        .getResultStream()
        .findFirst();
  }

  /** What was said at this turn, in order. */
  public List<Utterance> turn(CallId call, int turn) {
    return entities
        .createQuery(
            "from Utterance u where u.callId = :call and u.turn = :turn order by u.position",
            Utterance.class)
        .setParameter("call", call.value())
        .setParameter("turn", turn)
        .getResultList();
  }

  /** Everything said, in order. */
  public List<Utterance> transcript(CallId call) {
    return entities
        .createQuery(
            "from Utterance u where u.callId = :call order by u.turn, u.position", Utterance.class)
        .setParameter("call", call.value())
        .getResultList();
  }
}
