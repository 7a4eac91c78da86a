package org.carecompanion.domain.staff;

import java.util.Optional;
import org.carecompanion.domain.hospital.HospitalId;

/**
 * Who asks a facade to do something: the first argument of every guarded method. Made only where
 * somebody proved who they are: by the console's sign-in or by an API key.
 */
public record Caller(Actor actor, HospitalId hospital, Role role, Origin origin) {
  /** Where nothing is known of the way in. */
  public Caller(Actor actor, HospitalId hospital, Role role) {
    this(actor, hospital, role, Origin.UNSTATED);
  }

  /**
   * @throws IllegalStateException for a program, which is nobody in particular
   */
  public StaffId staff() {
    Optional<StaffId> staff = actor.staff();
    return staff.orElseThrow(() -> new IllegalStateException("only a person may do this"));
  }
}
