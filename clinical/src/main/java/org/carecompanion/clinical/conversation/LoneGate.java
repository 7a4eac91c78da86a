package org.carecompanion.clinical.conversation;

import java.util.Optional;
import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Speaker;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.Urgency;
import org.carecompanion.clinical.understanding.UrgentGate;
import org.carecompanion.domain.finding.Concept;

/**
 * The urgent gate for words of which nothing else is known: neither what was asked nor who speaks,
 * since the call cannot be read. Pure; it needs the words and the hospital's numbers.
 */
public final class LoneGate {
  private final UrgentGate gate = Understanding.shared().gate();
  private final Protocols protocols;

  public LoneGate(Protocols protocols) {
    this.protocols = protocols;
  }

  /** The gate fired: what it is about, and what the caller must hear now. */
  public record Alarm(Concept concept, Saying saying) {}

  /** Before identity is settled the caller speaks for the patient, and so it is taken here. */
  public Optional<Alarm> check(PatientTurn turn, CallContext.HospitalVoice hospital) {
    return turn instanceof PatientTurn.Spoken spoken
        ? gate.spoken(Asked.NOTHING, Speaker.UNKNOWN, spoken.text())
            .map(urgency -> alarm(urgency, hospital))
        : Optional.empty();
  }

  private Alarm alarm(Urgency urgency, CallContext.HospitalVoice hospital) {
    Protocol any = protocols.all().getFirst();
    Line wording = Gate.wording(urgency);
    return new Alarm(urgency.concept(), new Voice(any.script(), hospital).line(wording));
  }
}
