package org.carecompanion.domain.surgery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.carecompanion.domain.patient.PatientId;
import org.hibernate.annotations.TenantId;

/** One operation of one patient. */
@Entity
public class Surgery {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID patientId;

  @Enumerated(EnumType.STRING)
  private ProcedureFamily family;

  private String procedureName;
  private LocalDate performedOn;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Surgery() {}

  /**
   * @param procedureName as the ward says it, such as "right knee replacement"
   */
  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public Surgery(
      PatientId patient, ProcedureFamily family, String procedureName, LocalDate performedOn) {
    this.id = UUID.randomUUID();
    this.patientId = patient.value();
    this.family = family;
    this.procedureName = procedureName;
    this.performedOn = performedOn;
  }

  public void change(ProcedureFamily family, String procedureName, LocalDate performedOn) {
    this.family = family;
    this.procedureName = procedureName;
    this.performedOn = performedOn;
  }

  public UUID id() {
    return id;
  }

  public PatientId patient() {
    return new PatientId(patientId);
  }

  public ProcedureFamily family() {
    return family;
  }

  public String procedureName() {
    return procedureName;
  }

  public LocalDate performedOn() {
    return performedOn;
  }

  /** The day of the operation is day 0. */
  public int postOperativeDay(LocalDate today) {
    return (int) ChronoUnit.DAYS.between(performedOn, today);
  }
}
