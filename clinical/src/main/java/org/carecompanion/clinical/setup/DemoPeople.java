package org.carecompanion.clinical.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffMember;
import org.carecompanion.domain.staff.StaffMembers;

/** The demo's staff, with new passwords at every start: there is none to know beforehand. */
@Dependent
class DemoPeople {
  private static final int PASSWORD_BYTES = 12;

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

  private String json() {
    try {
      return new ObjectMapper().writeValueAsString(logins.all());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the demo's logins could not be written", e);
    }
  }
}
