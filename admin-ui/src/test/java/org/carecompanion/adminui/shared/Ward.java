package org.carecompanion.adminui.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PersonName;
import org.carecompanion.domain.staff.StaffId;

/** The people of the view tests, on Monday, September 21, 2026, at 2 PM Eastern. */
public final class Ward {
  public static final Instant NOW = Instant.parse("2026-09-21T18:00:00Z");
  public static final ZoneId HERE = ZoneId.of("America/New_York");
  public static final Clock CLOCK = Clock.fixed(NOW, HERE);
  public static final Moments MOMENTS = new Moments(HERE, CLOCK);
  public static final HospitalId HOSPITAL = new HospitalId(new UUID(1, 1));
  public static final StaffId DANA = new StaffId(new UUID(2, 1));
  public static final StaffId SAM = new StaffId(new UUID(2, 2));

  private Ward() {}

  public static PatientCard maria() {
    return patient(1, new PersonName("Maria", "Gonzalez"), 7);
  }

  /** The same, restricted, and nobody said why. */
  public static PatientCard restricted() {
    return maria(PatientCard.Words.CLOSED);
  }

  /** The same, whose words stand so. */
  public static PatientCard maria(PatientCard.Words words) {
    PatientCard maria = maria();
    return new PatientCard(maria.person(), maria.contact(), maria.recovery(), words);
  }

  public static PatientCard james() {
    return patient(2, new PersonName("James", "Oduya"), 6);
  }

  public static PatientCard patient(int number, PersonName name, int day) {
    return new PatientCard(
        new Person(
            new PatientId(new UUID(3, number)), name, "204-11" + number, LocalDate.of(1958, 7, 14)),
        new PatientCard.Contact(
            "(212) 555-0142", "English", Optional.of(ZoneId.of("America/Chicago"))),
        Optional.of(new PatientCard.Recovery("right knee replacement", day)));
  }
}
