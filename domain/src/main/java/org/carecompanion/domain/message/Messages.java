package org.carecompanion.domain.message;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.call.CallId;

/** Messages of the scope's hospital. */
@Dependent
public class Messages {
  private final EntityManager entities;

  @Inject
  public Messages(EntityManager entities) {
    this.entities = entities;
  }

  public void add(Message message) {
    entities.persist(message);
  }

  public void add(CareTeamMail mail) {
    entities.persist(mail);
  }

  public Optional<CareTeamMail> careTeamMail(UUID id) {
    return Optional.ofNullable(entities.find(CareTeamMail.class, id));
  }

  public Optional<CareTeamMail> careTeamMail(CallId call) {
    return entities
        .createQuery("from CareTeamMail m where m.callId = :call", CareTeamMail.class)
        .setParameter("call", call.value())
        .getResultStream()
        .findFirst();
  }

  public Optional<Message> find(UUID id) {
    return Optional.ofNullable(entities.find(Message.class, id));
  }

  public List<Message> of(AlertId alert) {
    return entities
        .createQuery(
            "from Message m where m.alertId = :alert order by m.createdAt, m.id", Message.class)
        .setParameter("alert", alert.value())
        .getResultList();
  }
}
