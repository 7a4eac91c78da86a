package org.carecompanion.telephony.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.jobs.Jobs;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.program.AnsweredRequest;
import org.carecompanion.domain.program.AnsweredRequests;

/**
 * Does once what a program asks for twice under the same Idempotency-Key. What is done and its
 * answer are one transaction, and the database lets in one request of a name: whoever comes second,
 * on whichever node, waits for the first and is answered the same. If the first one failed, the
 * second does the work.
 */
@Dependent
class OnceOnly {
  static final JobKind FORGET = new JobKind("forget-answered-request");

  private final HospitalScope scope;
  private final AnsweredRequests requests;
  private final Jobs jobs;
  private final Clock clock;

  @Inject
  OnceOnly(HospitalScope scope, AnsweredRequests requests, Jobs jobs, Clock clock) {
    this.scope = scope;
    this.requests = requests;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** An answer, and whether it was given before. */
  record Given(int status, String body, Time time) {
    enum Time {
      FIRST,
      AGAIN
    }
  }

  /**
   * @param work done in the transaction that keeps the answer, so it must be one transaction itself
   */
  Given answer(Program program, Marked request, Supplier<Answer> work) {
    UUID hospital = program.caller().hospital().value();
    try {
      return scope.call(
          hospital, () -> before(program, request).orElseGet(() -> now(program, request, work)));
    } catch (PersistenceException e) {
      if (!String.valueOf(e.getMessage()).contains(AnsweredRequests.ONCE)) throw e;
      return scope.call(hospital, () -> before(program, request).orElseThrow(() -> e));
    }
  }

  private Optional<Given> before(Program program, Marked request) {
    return requests
        .find(program.key(), request.nameHash())
        .map(
            known -> {
              if (!known.sameAs(request.body()))
                throw new Refused(Problem.of(ProblemCode.KEY_REUSED));
              AnsweredRequest.Answer answer = known.answer().orElseThrow();
              return new Given(answer.status(), answer.body(), Given.Time.AGAIN);
            });
  }

  private Given now(Program program, Marked request, Supplier<Answer> work) {
    Instant now = clock.instant();
    var row = new AnsweredRequest(program.key(), request.nameHash(), request.body(), now);
    requests.add(row);
    jobs.at(FORGET, program.caller().hospital().value(), row.id(), now.plus(AnsweredRequest.KEPT));
    Answer answer = work.get();
    row.answered(new AnsweredRequest.Answer(answer.status(), answer.body()));
    return new Given(answer.status(), answer.body(), Given.Time.FIRST);
  }
}
