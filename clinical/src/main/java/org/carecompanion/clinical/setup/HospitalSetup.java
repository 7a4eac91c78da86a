package org.carecompanion.clinical.setup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carecompanion.clinical.setup.SetupConfig.CarrierAccount;
import org.carecompanion.domain.hospital.Carrier;
import org.carecompanion.domain.hospital.Country;
import org.carecompanion.domain.hospital.Hospital;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.hospital.PhoneLine;
import org.carecompanion.domain.hospital.Reach;
import org.carecompanion.domain.hospital.TelephonyAccount;

/**
 * Makes the configured hospital and its phone line, or brings them up to date. Inside its scope.
 */
@Dependent
class HospitalSetup {
  private final SetupConfig config;
  private final Hospitals hospitals;
  private final Clock clock;

  @Inject
  HospitalSetup(SetupConfig config, Hospitals hospitals, Clock clock) {
    this.config = config;
    this.hospitals = hospitals;
    this.clock = clock;
  }

  void ensure(UUID id) {
    hospitals
        .known()
        .ifPresentOrElse(
            known -> known.change(config.hospital(), country()), () -> hospitals.add(hospital(id)));
    hospitals.own().dials(reach());
    config.recordingDays().ifPresent(days -> hospitals.own().keepRecordings(days));
    hospitals.own().tellCareTeam(config.careTeamEmail());
    CarrierAccount account = config.carrier();
    List<PhoneLine> lines = hospitals.openLines();
    if (lines.isEmpty()) {
      var owner = new TelephonyAccount(Carrier.TWILIO, account.sid(), account.token());
      hospitals.add(new PhoneLine(owner, account.number()));
      return;
    }
    lines.getFirst().account().change(account.sid(), account.token());
    lines.getFirst().changeNumber(account.number());
  }

  private Hospital hospital(UUID id) {
    return new Hospital(new HospitalId(id), config.hospital(), country(), clock.instant());
  }

  /** Only countries whose lawful hours are known. */
  private Reach reach() {
    Set<String> countries = config.dialingCountries().orElse(Set.of(config.country()));
    countries.forEach(code -> supported("hospital.dialing.countries", code));
    return new Reach(countries, config.dialingKinds());
  }

  private Country country() {
    return supported("hospital.country", config.country());
  }

  private Country supported(String setting, String code) {
    return hospitals
        .country(code)
        .orElseThrow(() -> new IllegalStateException(setting + " is not supported: " + code));
  }
}
