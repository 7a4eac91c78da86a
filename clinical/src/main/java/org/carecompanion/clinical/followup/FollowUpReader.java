package org.carecompanion.clinical.followup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.access.Sight;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.followup.FollowUpFilter;
import org.carecompanion.domain.followup.FollowUpId;
import org.carecompanion.domain.followup.FollowUps;
import org.carecompanion.domain.page.Page;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/** Reads follow-ups for programs. */
@Dependent
public class FollowUpReader {
  private final HospitalScope scope;
  private final FollowUps followUps;
  private final Sight sight;

  @Inject
  FollowUpReader(HospitalScope scope, FollowUps followUps, Sight sight) {
    this.scope = scope;
    this.followUps = followUps;
    this.sight = sight;
  }

  @Allowed(Role.PROGRAM)
  public List<FollowUp> page(Caller caller, FollowUpFilter filter, Page page) {
    return scope.call(caller.hospital().value(), () -> followUps.page(filter, page));
  }

  /** With the note, which is words. */
  @Allowed(Role.PROGRAM)
  public Optional<FollowUp> one(Caller caller, FollowUpId id) {
    return scope.call(
        caller.hospital().value(), () -> followUps.find(id).map(found -> open(caller, found)));
  }

  private FollowUp open(Caller caller, FollowUp followUp) {
    sight.mustBeOpen(caller, followUp.patient());
    return followUp;
  }
}
