package org.carecompanion.clinical.setup;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.domain.consent.Consent;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.hospital.Country;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientDetails;
import org.carecompanion.domain.patient.PatientId;

/**
 * The demo's patients, from the list the simulator gives. They live where it is daytime now, so
 * that the dial gate's lawful hours let the demo call at any hour of ours.
 */
@Dependent
class DemoPatients {
  private static final List<String> PLACES =
      List.of(
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Los_Angeles",
          "Pacific/Honolulu",
          "America/Sao_Paulo",
          "Europe/London",
          "Asia/Dubai",
          "Asia/Kolkata",
          "Asia/Tokyo",
          "Australia/Sydney",
          "Pacific/Auckland");

  private final Hospitals hospitals;
  private final DemoRegister register;
  private final Consents consents;
  private final Clock clock;

  @Inject
  DemoPatients(Hospitals hospitals, DemoRegister register, Consents consents, Clock clock) {
    this.hospitals = hospitals;
    this.register = register;
    this.consents = consents;
    this.clock = clock;
  }

  void ensure(Path list) {
    ZoneId daytime = daytime(hospitals.own().country());
    for (DemoPatient entry : read(list)) ensure(entry, daytime);
  }

  private void ensure(DemoPatient entry, ZoneId zone) {
    PatientDetails details = entry.details(zone);
    Patient patient = register.patient(details);
    LocalDate operated = LocalDate.now(clock.withZone(zone)).minusDays(entry.postOperativeDay());
    register.operated(patient.id(), entry, operated);
    agreed(patient.id(), details, ConsentKind.CALL);
    if (entry.voicemailConsent()) agreed(patient.id(), details, ConsentKind.VOICEMAIL);
    if (entry.recordingConsent()) agreed(patient.id(), details, ConsentKind.RECORD);
  }

  private void agreed(PatientId patient, PatientDetails details, ConsentKind kind) {
    if (consents.inForce(patient, kind, details.phone()).isEmpty())
      consents.add(new Consent(patient, kind, details.phone(), "discharge form", clock.instant()));
  }

  private ZoneId daytime(Country country) {
    Stream<ZoneId> zones = PLACES.stream().map(ZoneId::of);
    Optional<ZoneId> open =
        zones
            .filter(
                zone ->
                    country.allowsCallAt(clock.instant().atZone(zone)) && staysOpen(country, zone))
            .findFirst();
    return open.orElseThrow(
        () -> new IllegalStateException("no place on the demo's list has daytime"));
  }

  private boolean staysOpen(Country country, ZoneId zone) {
    return country.allowsCallAt(clock.instant().atZone(zone).plusHours(2));
  }

  private static List<DemoPatient> read(Path list) {
    ObjectMapper json = new ObjectMapper();
    try {
      return json.readValue(
          list.toFile(),
          json.getTypeFactory().constructCollectionType(List.class, DemoPatient.class));
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's patients cannot be read: " + list, e);
    }
  }
}
