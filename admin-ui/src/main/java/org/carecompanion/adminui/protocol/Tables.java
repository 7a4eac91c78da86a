package org.carecompanion.adminui.protocol;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.TriagePlan;
import org.carecompanion.clinical.protocol.TriageTable.Heading;
import org.carecompanion.clinical.protocol.TriageTables;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.call.CallPlan.ProtocolChoice;

/** The triage tables that hold for a call. */
@Dependent
public class Tables {
  private final Protocols protocols;

  @Inject
  public Tables(Protocols protocols) {
    this.protocols = protocols;
  }

  /** Empty for a protocol that is no longer there. */
  public Optional<TriagePlan> of(ProtocolChoice choice) {
    return protocols.find(choice.key(), choice.version()).map(TriageTables.shared()::of);
  }

  /** Where the rule of an alert comes from; empty if no table has that rule any more. */
  public Optional<String> source(ProtocolChoice choice, Alert.Reason reason) {
    return of(choice)
        .flatMap(
            plan ->
                plan.headings().keySet().stream()
                    .filter(heading -> heading.rule().equals(reason.rule()))
                    .filter(heading -> heading.title().equals(reason.title()))
                    .map(Heading::source)
                    .findFirst());
  }
}
