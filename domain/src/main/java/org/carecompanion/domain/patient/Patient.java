package org.carecompanion.domain.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.secrecy.SealedText;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** Somebody who had surgery and whom we may call. */
@Entity
public class Patient {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private String mrn;
  private String givenName;
  private String familyName;

  @Type(SealedText.class)
  @Column(name = "born_sealed")
  private String bornOn;

  private String phone;
  private @Nullable String timeZone;
  private String language = "en-US";

  @Enumerated(EnumType.STRING)
  private SpeakingPace speakingPace = SpeakingPace.USUAL;

  private @Nullable Instant restrictedAt;
  private Instant createdAt;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Patient() {}

  @SuppressWarnings("NullAway.Init") // change() fills what the details give, Hibernate the tenant
  public Patient(PatientId id, PatientDetails details, Instant now) {
    this.id = id.value();
    this.createdAt = now;
    change(details);
  }

  public final void change(PatientDetails details) {
    mrn = details.mrn();
    givenName = details.name().given();
    familyName = details.name().family();
    bornOn = details.bornOn().toString();
    phone = details.phone().e164();
    timeZone = details.timeZone().map(ZoneId::getId).orElse(null);
  }

  public PatientDetails details() {
    return new PatientDetails(mrn, name(), bornOn(), phone(), timeZone());
  }

  public PatientId id() {
    return new PatientId(id);
  }

  public String mrn() {
    return mrn;
  }

  public PersonName name() {
    return new PersonName(givenName, familyName);
  }

  public LocalDate bornOn() {
    return LocalDate.parse(bornOn);
  }

  public PhoneNumber phone() {
    return new PhoneNumber(phone);
  }

  public Optional<ZoneId> timeZone() {
    return Optional.ofNullable(timeZone).map(ZoneId::of);
  }

  /**
   * Words about this patient open only to who says why: a member of staff, somebody known to
   * everybody. Returns whether it was open before.
   */
  public boolean restrict(Instant now) {
    if (restrictedAt != null) return false;
    restrictedAt = now;
    return true;
  }

  /** Returns whether it was restricted. */
  public boolean unrestrict() {
    boolean was = restrictedAt != null;
    restrictedAt = null;
    return was;
  }

  public boolean restricted() {
    return restrictedAt != null;
  }

  /** BCP 47, such as en-US. */
  public String language() {
    return language;
  }

  public SpeakingPace speakingPace() {
    return speakingPace;
  }

  public void speaks(SpeakingPace pace) {
    speakingPace = pace;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Rises with every change: a form saved against an older one is refused. */
  public int version() {
    return version;
  }
}
