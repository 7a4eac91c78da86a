package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.domain.call.CallPlan.ProtocolChoice;

/** The questions a call has to put: those of its protocol, in its version, on its day. */
@Dependent
public class Questions {
  private final Protocols protocols;

  @Inject
  public Questions(Protocols protocols) {
    this.protocols = protocols;
  }

  public List<Question> of(ProtocolChoice choice) {
    return protocols
        .find(choice.key(), choice.version())
        .map(p -> p.questionsOn(choice.postOperativeDay()))
        .orElse(List.of());
  }

  public String titleOf(ProtocolChoice choice) {
    return protocols.find(choice.key(), choice.version()).map(Protocol::title).orElse(choice.key());
  }
}
