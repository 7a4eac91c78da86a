package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.domain.call.CallPlan.ProtocolChoice;

/** What the protocol of a call is called. */
@Dependent
public class Questions {
  private final Protocols protocols;

  @Inject
  public Questions(Protocols protocols) {
    this.protocols = protocols;
  }

  public String titleOf(ProtocolChoice choice) {
    return protocols.find(choice.key(), choice.version()).map(Protocol::title).orElse(choice.key());
  }
}
