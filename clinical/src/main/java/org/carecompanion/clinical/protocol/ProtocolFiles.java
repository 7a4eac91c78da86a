package org.carecompanion.clinical.protocol;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The protocol files that ship with the product: all of them sound, or none is used. */
final class ProtocolFiles {
  private ProtocolFiles() {}

  static List<Protocol> bundled() {
    List<Protocol> protocols = new ArrayList<>();
    List<ProtocolInvalid.Fault> faults = new ArrayList<>();
    for (String file : resource("index.txt").lines().filter(line -> !line.isBlank()).toList()) {
      try {
        protocols.add(ProtocolReader.read(file, resource(file)));
      } catch (ProtocolInvalid invalid) {
        faults.addAll(invalid.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new ProtocolInvalid(faults);
    }
    return protocols;
  }

  static String resource(String name) {
    try (InputStream in = ProtocolFiles.class.getResourceAsStream("/protocols/" + name)) {
      if (in == null) {
        throw new FileNotFoundException("protocols/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
