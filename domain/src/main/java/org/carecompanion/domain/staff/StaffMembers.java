package org.carecompanion.domain.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Staff of the scope's hospital, and who is on call. */
@Dependent
public class StaffMembers {
  private final EntityManager entities;

  @Inject
  public StaffMembers(EntityManager entities) {
    this.entities = entities;
  }

  public void add(StaffMember member) {
    entities.persist(member);
  }

  public void add(OnCallShift shift) {
    entities.persist(shift);
  }

  public Optional<StaffMember> find(StaffId id) {
    return Optional.ofNullable(entities.find(StaffMember.class, id.value()));
  }

  /** The person, if patients and alerts can be theirs. */
  public Optional<StaffMember> clinician(StaffId id) {
    return find(id).filter(StaffMember::clinician);
  }

  public Optional<StaffMember> byEmail(String email) {
    return entities
        .createQuery("from StaffMember s where s.email = lower(:email)", StaffMember.class)
        .setParameter("email", email)
        .getResultStream()
        .findFirst();
  }

  /** The person as they are now, and nobody else changes them until this transaction ends. */
  public Optional<StaffMember> lock(StaffId id) {
    return Optional.ofNullable(
        entities.find(StaffMember.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * The administrators who may sign in, as they are now; none of them changes until this
   * transaction ends.
   */
  public List<StaffMember> lockAdministrators() {
    return entities
        .createQuery(
            "from StaffMember s where s.disabledAt is null and s.role = :role order by s.id",
            StaffMember.class)
        .setParameter("role", Role.HOSPITAL_ADMIN)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Also those who may not sign in, who come last; by name. */
  public List<StaffMember> all() {
    return entities
        .createQuery(
            "from StaffMember s order by s.disabledAt nulls first, s.name, s.id", StaffMember.class)
        .getResultList();
  }

  /** By name. */
  public List<StaffMember> active() {
    return entities
        .createQuery(
            "from StaffMember s where s.disabledAt is null order by s.name, s.id",
            StaffMember.class)
        .getResultList();
  }

  /**
   * Who is to be told now. With no shift on the rota it is every clinician and administrator: never
   * nobody.
   */
  public List<StaffMember> onCall(Instant now) {
    List<StaffMember> rota =
        entities
            .createQuery(
                """
                from StaffMember s where s.disabledAt is null and s.id in
                  (select o.staffId from OnCallShift o where o.startsAt <= :now and o.endsAt > :now)
                order by s.name, s.id
                """,
                StaffMember.class)
            .setParameter("now", now)
            .getResultList();
    if (!rota.isEmpty()) return rota;
    return active().stream().filter(s -> s.role() != Role.PLATFORM_ADMIN).toList();
  }
}
