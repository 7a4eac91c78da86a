package org.carecompanion.adminui.patient;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.telephony.outbound.GateCheck;
import org.carecompanion.telephony.outbound.GateRule;

/** Says in a nurse's words how a rule of the dial gate turned out. */
final class GateWords {
  private final Moments moments;

  GateWords(Moments moments) {
    this.moments = moments;
  }

  String of(GateCheck check, Optional<ZoneId> there) {
    if (check.rule() == GateRule.LEGAL_HOURS) return hours(check, there);
    String key = "gate." + check.rule().code() + (check.refused() ? ".no" : ".yes");
    return Texts.of(key, check.when().map(moments::date).orElse(""));
  }

  private String hours(GateCheck check, Optional<ZoneId> there) {
    if (there.isEmpty()) return Texts.of("gate.legal_hours.unknown");
    Moments theirs = new Moments(there.get(), moments.clock());
    String now = theirs.time(moments.now());
    String zone = Moments.zoneName(there.get());
    if (!check.refused()) return Texts.of("gate.legal_hours.yes", now, zone);
    return Texts.of(
        "gate.legal_hours.no", now, zone, check.when().map(at -> earliest(at, theirs)).orElse(""));
  }

  private static String earliest(Instant at, Moments theirs) {
    return theirs.brief(at);
  }
}
