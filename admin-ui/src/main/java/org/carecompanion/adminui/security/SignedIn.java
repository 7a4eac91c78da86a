package org.carecompanion.adminui.security;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Optional;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffId;
import org.carecompanion.domain.staff.Standing;

/**
 * The member of staff whose session this is, kept in the console's session: pushed updates have no
 * request to ask.
 *
 * @param standing what this person might do at sign-in; when that changes, the session is over
 * @param zone the hospital's clock, in which everything is shown
 */
public record SignedIn(
    StaffId staff, HospitalId hospital, String name, Standing standing, ZoneId zone)
    implements Serializable {
  private static final String KEPT = SignedIn.class.getName();

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

  /** In the server's own session too: it is asked before Vaadin is. */
  static void remember(SignedIn person) {
    VaadinSession session = VaadinSession.getCurrent();
    session.setAttribute(SignedIn.class, person);
    session.getSession().setAttribute(KEPT, person);
  }

  static Optional<SignedIn> of(HttpSession session) {
    return Optional.ofNullable((SignedIn) session.getAttribute(KEPT));
  }

  public Role role() {
    return standing.role();
  }

  public Actor actor() {
    return Actor.staff(staff);
  }

  /** As guarded facades want to know who asks. */
  public Caller caller() {
    return new Caller(actor(), hospital, role(), WayIn.now());
  }

  /** Whether this person may read what patients said. */
  public boolean readsWords() {
    return role() == Role.CLINICIAN;
  }
}
