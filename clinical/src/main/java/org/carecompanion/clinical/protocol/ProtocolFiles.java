package org.carecompanion.clinical.protocol;

import java.util.List;

/** stub */
final class ProtocolFiles {
  private ProtocolFiles() {}

  static List<Protocol> bundled() {
    throw new UnsupportedOperationException("not delivered yet");
  }
}
