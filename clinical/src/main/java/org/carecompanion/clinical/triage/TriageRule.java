package org.carecompanion.clinical.triage;

import java.util.List;

/**
 * One mechanism of triage: what it says of a call's findings. The clinical values it works with are
 * in the triage tables.
 */
sealed interface TriageRule
    permits GateFired,
        FlaggedConcept,
        LimitReached,
        PainRise,
        Combination,
        PassedDanger,
        ExpectedFinding {

  /** Empty when the rule has nothing to say; a judgement of no severity is the same. */
  List<Judgement> judge(CallSoFar call);
}
