package org.carecompanion.adminui.protocol;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.domain.call.CallPlan.ProtocolChoice;

/** What the protocol of a call is called. */
@Dependent
public class Titles {
  private final Protocols protocols;

  @Inject
  public Titles(Protocols protocols) {
    this.protocols = protocols;
  }

  public String titleOf(ProtocolChoice choice) {
    return protocols.find(choice.key(), choice.version()).map(Protocol::title).orElse(choice.key());
  }
}
