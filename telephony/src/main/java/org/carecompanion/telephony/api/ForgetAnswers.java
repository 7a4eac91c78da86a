package org.carecompanion.telephony.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.program.AnsweredRequests;

/** Deletes an answered request when nobody will ask again. */
@Dependent
public class ForgetAnswers implements JobHandler {
  private final HospitalScope scope;
  private final AnsweredRequests requests;

  @Inject
  ForgetAnswers(HospitalScope scope, AnsweredRequests requests) {
    this.scope = scope;
    this.requests = requests;
  }

  @Override
  public JobKind kind() {
    return OnceOnly.FORGET;
  }

  @Override
  public Optional<Duration> run(UUID hospital, UUID id) {
    scope.run(hospital, () -> requests.forget(id));
    return Optional.empty();
  }
}
