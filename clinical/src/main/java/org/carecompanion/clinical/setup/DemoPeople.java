package org.carecompanion.clinical.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.staff.ApiKey;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffMember;
import org.carecompanion.domain.staff.StaffMembers;

/**
 * The demo's staff and its key for programs, with new secrets at every start: there is no password
 * to know beforehand.
 */
@Dependent
class DemoPeople {
  private static final int PASSWORD_BYTES = 12;
  private static final int KEY_BYTES = 32;

  private final SetupConfig config;
  private final StaffMembers staff;
  private final DemoPatients patients;
  private final DemoLogins logins;
  private final Clock clock;

  @Inject
  DemoPeople(
      SetupConfig config,
      StaffMembers staff,
      DemoPatients patients,
      DemoLogins logins,
      Clock clock) {
    this.config = config;
    this.staff = staff;
    this.patients = patients;
    this.logins = logins;
    this.clock = clock;
  }

  void ensure() {
    nurse("nurse", "Dana Ruiz", "+12125550187");
    nurse("lead", "Sam Okafor", "+12125550188");
    member("admin", "Rana Shah", Role.HOSPITAL_ADMIN);
    Path folder = config.home().resolve("demo");
    OwnerOnlyFile.write(folder.resolve("logins.json"), json());
    apiKey(folder.resolve("api-key"));
    config.demoPatients().ifPresent(patients::ensure);
  }

  private void nurse(String duty, String name, String phone) {
    member(duty, name, Role.CLINICIAN).reachableOn(new PhoneNumber(phone));
  }

  private StaffMember member(String duty, String name, Role role) {
    String email = duty + "@demo.example";
    String password = Secrets.random(PASSWORD_BYTES);
    StaffMember member =
        staff
            .byEmail(email)
            .orElseGet(() -> added(new StaffMember(email, name, role, password, clock.instant())));
    member.changePassword(password);
    logins.add(new DemoLogins.Login(duty, email, password));
    return member;
  }

  private StaffMember added(StaffMember member) {
    staff.add(member);
    return member;
  }

  /** Kept from start to start while its file is there. */
  private void apiKey(Path file) {
    if (Files.exists(file) && staff.hasKey(ApiKey.hash(read(file).strip()))) return;
    String secret = Secrets.random(KEY_BYTES);
    staff.add(new ApiKey("demo", secret, clock.instant()));
    OwnerOnlyFile.write(file, secret + "\n");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private String json() {
    try {
      return new ObjectMapper().writeValueAsString(logins.all());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the demo's logins could not be written", e);
    }
  }
}
