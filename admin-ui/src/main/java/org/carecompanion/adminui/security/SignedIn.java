package org.carecompanion.adminui.security;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Optional;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffId;

/**
 * The member of staff whose session this is, kept in the console's session: pushed updates have no
 * request to ask.
 *
 * @param zone the hospital's clock, in which everything is shown
 */
public record SignedIn(StaffId staff, HospitalId hospital, String name, Role role, ZoneId zone)
    implements Serializable {
  /**
   * @throws IllegalStateException if nobody is signed in: every page but sign-in is behind {@link
   *     AccessControl}
   */
  public static SignedIn current() {
    return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  public static Optional<SignedIn> find() {
    return Optional.ofNullable(VaadinSession.getCurrent()).map(s -> s.getAttribute(SignedIn.class));
  }

  static void remember(SignedIn person) {
    VaadinSession.getCurrent().setAttribute(SignedIn.class, person);
  }

  public Actor actor() {
    return Actor.staff(staff);
  }

  /** As guarded facades want to know who asks. */
  public Caller caller() {
    return new Caller(actor(), hospital, role, WayIn.now());
  }

  /** Whether this person may read what patients said. */
  public boolean readsWords() {
    return role == Role.CLINICIAN;
  }
}
