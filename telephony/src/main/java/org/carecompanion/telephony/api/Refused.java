package org.carecompanion.telephony.api;

/** A request that cannot be understood: thrown while it is read, answered by {@link Problems}. */
class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  Refused(Problem problem) {
    super(problem.code().code());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
