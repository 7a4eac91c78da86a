package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carecompanion.clinical.conversation.Conversation;
import org.carecompanion.clinical.conversation.FixedSayings;
import org.carecompanion.clinical.conversation.LoneGate;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.model.ModelReader;
import org.carecompanion.clinical.understanding.semantic.SemanticReader;

/** Loads and checks every protocol and lexicon once. */
@Dependent
class ProtocolShelf {
  @Produces
  @Singleton
  Protocols protocols() {
    return Protocols.bundled();
  }

  @Produces
  @Singleton
  LoneGate gate(Protocols protocols) {
    return new LoneGate(protocols);
  }

  @Produces
  @Singleton
  FixedSayings fixedSayings(Protocols protocols) {
    return new FixedSayings(protocols);
  }

  @Produces
  @Singleton
  Conversation conversation(Protocols protocols, SemanticReader meanings, ModelReader model) {
    return new Conversation(protocols, Understanding.shared().with(meanings).with(model));
  }
}
