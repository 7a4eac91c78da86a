package org.carecompanion.clinical.setup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.domain.staff.FirstPassword;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffMember;
import org.carecompanion.domain.staff.StaffMembers;

/**
 * Makes the first administrator of a new installation; the password waits in a file only its owner
 * can read.
 */
@Dependent
class Administrator {
  private static final Logger LOG = Logger.getLogger(Administrator.class.getName());

  private final SetupConfig config;
  private final StaffMembers staff;
  private final Clock clock;

  @Inject
  Administrator(SetupConfig config, StaffMembers staff, Clock clock) {
    this.config = config;
    this.staff = staff;
    this.clock = clock;
  }

  void ensure() {
    if (!staff.active().isEmpty()) return;
    String password = FirstPassword.random().value();
    var file = config.home().resolve("first-password");
    OwnerOnlyFile.write(file, password + "\n");
    staff.add(
        new StaffMember(
            config.adminEmail(), "Administrator", Role.HOSPITAL_ADMIN, password, clock.instant()));
    LOG.log(Level.INFO, "the first administrator''s password is in {0}", file);
  }
}
