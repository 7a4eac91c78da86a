package org.carecompanion.telephony.outbound;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.carecompanion.domain.patient.IdentityFailure;
import org.carecompanion.telephony.outbound.GateCheck.Verdict;

/** The dial gate as a pure function: every rule, in the order in which people want to read them. */
final class DialRules {
  private DialRules() {}

  static List<GateCheck> check(DialSituation s, Instant now) {
    var traffic = s.traffic();
    return List.of(
        new GateCheck(
            GateRule.CONSENT, passedIf(s.wishes().agreedAt().isPresent()), s.wishes().agreedAt()),
        new GateCheck(
            GateRule.NOT_STOPPED,
            passedIf(s.wishes().stoppedAt().isEmpty()),
            s.wishes().stoppedAt()),
        hours(s, now),
        GateCheck.of(GateRule.ONE_LIVE_CALL, passedIf(traffic.liveCalls() == 0)),
        GateCheck.of(
            GateRule.ORDINARY_LINE, passedIf(s.called().reach().includes(s.called().number()))),
        new GateCheck(
            GateRule.NOT_PAUSED, passedIf(traffic.pausedAt().isEmpty()), traffic.pausedAt()),
        GateCheck.of(
            GateRule.IDENTITY_TRIES, passedIf(traffic.identityFailures() < IdentityFailure.LIMIT)),
        GateCheck.of(GateRule.PHONE_LINE, passedIf(traffic.openLines() > 0)));
  }

  private static GateCheck hours(DialSituation s, Instant now) {
    if (s.there().isEmpty()) return GateCheck.of(GateRule.LEGAL_HOURS, Verdict.REFUSED);
    ZonedDateTime there = now.atZone(s.there().get());
    Instant earliest = s.called().law().earliestCall(there).toInstant();
    return new GateCheck(
        GateRule.LEGAL_HOURS,
        passedIf(s.called().law().allowsCallAt(there)),
        Optional.of(earliest));
  }

  private static Verdict passedIf(boolean holds) {
    return holds ? Verdict.PASSED : Verdict.REFUSED;
  }
}
