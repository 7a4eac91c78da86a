package org.carecompanion.clinical.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecompanion.domain.hospital.HospitalDetails;
import org.carecompanion.domain.hospital.Reach;
import org.carecompanion.domain.patient.LineKind;
import org.eclipse.microprofile.config.Config;

/** The configuration this package reads; the launcher has checked that it is complete. */
@ApplicationScoped
class SetupConfig {
  @Inject private Config config;

  /** What the product was started for. */
  enum Mode {
    RUN,
    DEMO
  }

  record CarrierAccount(String sid, String token, String number) {
    @Override
    public String toString() {
      return "CarrierAccount[redacted]";
    }
  }

  Mode mode() {
    return text("companion.mode")
        .map(m -> Mode.valueOf(m.toUpperCase(Locale.ROOT)))
        .orElse(Mode.RUN);
  }

  Path home() {
    return Path.of(required("companion.home"));
  }

  HospitalDetails hospital() {
    return new HospitalDetails(
        required("hospital.name"),
        ZoneId.of(required("hospital.zone")),
        required("hospital.phone"));
  }

  /** How many days recordings are kept; as it is, if not configured. */
  Optional<Integer> recordingDays() {
    return config.getOptionalValue("hospital.recording.days", Integer.class);
  }

  /** Who is told by e-mail that a call ended. */
  Optional<String> careTeamEmail() {
    return text("hospital.care.email").map(String::strip).filter(email -> !email.isEmpty());
  }

  String country() {
    return required("hospital.country");
  }

  /** Countries besides which nothing is dialed; its own, if none is named. */
  Optional<Set<String>> dialingCountries() {
    return text("hospital.dialing.countries").map(SetupConfig::listed);
  }

  Set<LineKind> dialingKinds() {
    return text("hospital.dialing.kinds")
        .map(SetupConfig::listed)
        .map(kinds -> kinds.stream().map(LineKind::valueOf).collect(Collectors.toSet()))
        .orElse(Reach.USUAL_KINDS);
  }

  private static Set<String> listed(String text) {
    return Set.of(text.strip().toUpperCase(Locale.ROOT).split("[\\s,]+"));
  }

  CarrierAccount carrier() {
    return new CarrierAccount(
        required("twilio.account.sid"),
        required("twilio.auth.token"),
        required("twilio.from.number"));
  }

  String adminEmail() {
    return required("admin.email");
  }

  Optional<Path> demoPatients() {
    return text("companion.demo.patients").map(Path::of);
  }

  private Optional<String> text(String key) {
    return config.getOptionalValue(key, String.class);
  }

  private String required(String key) {
    return text(key).orElseThrow(() -> new IllegalStateException("not configured: " + key));
  }
}
