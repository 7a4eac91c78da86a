package org.carecompanion.adminui.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carecompanion.clinical.access.Sight;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.surgery.Surgery;

/**
 * Reads what lists and banners say about many patients at once, in two queries however many there
 * are.
 */
@Dependent
public class PatientCards {
  private final EntityManager entities;
  private final Sight sight;
  private final Clock clock;

  @Inject
  public PatientCards(EntityManager entities, Sight sight, Clock clock) {
    this.entities = entities;
    this.sight = sight;
    this.clock = clock;
  }

  /**
   * As this reader may see them.
   *
   * @param here the hospital's zone: the day of recovery counts where the patient is, or here if
   *     that is not known
   */
  public Map<PatientId, PatientCard> of(Collection<PatientId> ids, Caller reader, ZoneId here) {
    List<UUID> wanted = ids.stream().distinct().map(PatientId::value).toList();
    if (wanted.isEmpty()) return Map.of();
    Map<PatientId, Surgery> surgeries = latestSurgeries(wanted);
    Set<PatientId> closed = sight.closed(reader, ids);
    return entities
        .createQuery("from Patient p where p.id in :ids", Patient.class)
        .setParameter("ids", wanted)
        .getResultStream()
        .collect(
            Collectors.toMap(
                Patient::id,
                p ->
                    card(
                        p,
                        Optional.ofNullable(surgeries.get(p.id())),
                        here,
                        words(p, closed.contains(p.id())))));
  }

  /** The card of one patient that is at hand. */
  public PatientCard card(Patient patient, Optional<Surgery> surgery, Caller reader, ZoneId here) {
    boolean closed = sight.closed(reader, patient.id());
    return card(patient, surgery, here, words(patient, closed));
  }

  private static PatientCard.Words words(Patient patient, boolean closed) {
    if (!patient.restricted()) return PatientCard.Words.OPEN;
    return closed ? PatientCard.Words.CLOSED : PatientCard.Words.OPENED;
  }

  private PatientCard card(
      Patient patient, Optional<Surgery> surgery, ZoneId here, PatientCard.Words words) {
    LocalDate today = LocalDate.now(clock.withZone(patient.timeZone().orElse(here)));
    String language = Locale.forLanguageTag(patient.language()).getDisplayLanguage(Locale.US);
    return new PatientCard(
        new Person(patient.id(), patient.name(), patient.mrn(), patient.bornOn()),
        new PatientCard.Contact(patient.phone().national(), language, patient.timeZone()),
        surgery.map(s -> new PatientCard.Recovery(s.procedureName(), s.postOperativeDay(today))),
        words);
  }

  private Map<PatientId, Surgery> latestSurgeries(List<UUID> patients) {
    Map<PatientId, Surgery> latest = new HashMap<>();
    entities
        .createQuery(
            "from Surgery s where s.patientId in :ids order by s.performedOn", Surgery.class)
        .setParameter("ids", patients)
        .getResultStream()
        .forEach(s -> latest.put(s.patient(), s));
    return latest;
  }
}
