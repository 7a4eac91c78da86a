package org.carecompanion.clinical.replay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.semantic.SemanticReader;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallPlan.ProtocolChoice;

/** The versions of protocols that calls can be read with, with the word lists of today. */
@Dependent
class Versions {
  private final Protocols protocols;
  private final SemanticReader meanings;

  @Inject
  Versions(Protocols protocols, SemanticReader meanings) {
    this.protocols = protocols;
    this.meanings = meanings;
  }

  /** The one the call ran. */
  Optional<Protocol> own(Call call) {
    ProtocolChoice choice = call.plan().protocol();
    return protocols.find(choice.key(), choice.version());
  }

  /** Those for the same kind of call: of its own protocol first, newest first. */
  List<Protocol> others(Protocol own) {
    return protocols.all().stream()
        .filter(protocol -> !protocol.id().equals(own.id()))
        .filter(protocol -> protocol.scope().callType().equals(own.scope().callType()))
        .sorted(
            Comparator.comparing((Protocol p) -> !p.id().key().equals(own.id().key()))
                .thenComparing(p -> p.id().key())
                .thenComparing(p -> -p.id().version()))
        .toList();
  }

  Optional<Protocol> find(Protocol.Id id) {
    return protocols.find(id.key(), id.version());
  }

  /** Understands as a call does, without its hurry; a model is not asked. */
  Version today(Protocol protocol) {
    return Version.of(protocol, Understanding.shared().with(meanings.unhurried()));
  }
}
