package org.carecompanion.clinical.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The protocol files that ship with the product: all of them sound, or none is used. */
final class ProtocolFiles {
  private ProtocolFiles() {}

  static List<Protocol> bundled() {
    List<Protocol> protocols = new ArrayList<>();
    Set<ProtocolInvalid.Fault> faults = new LinkedHashSet<>();
    BlockLibrary library = BlockLibrary.bundled();
    for (String file : resource("index.txt").lines().filter(line -> !line.isBlank()).toList()) {
      try {
        protocols.add(ProtocolReader.read(file, resource(file), library));
      } catch (ProtocolInvalid invalid) {
        faults.addAll(invalid.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new ProtocolInvalid(List.copyOf(faults));
    }
    return protocols;
  }

  /**
   * @throws IllegalArgumentException when there is no such file
   */
  static String resource(String name) {
    try (InputStream in = ProtocolFiles.class.getResourceAsStream("/protocols/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no file protocols/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
