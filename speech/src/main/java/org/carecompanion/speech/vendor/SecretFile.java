package org.carecompanion.speech.vendor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** A file with a secret in it. */
final class SecretFile {
  /** What puts files there for one process only sets rights of its own. */
  private static final Path PLATFORM = Path.of("/run/secrets");

  private SecretFile() {}

  /** Whether everybody on the machine can read it; where files have no such rights, nobody can. */
  static boolean isOpen(Path file) throws IOException {
    try {
      return !file.toAbsolutePath().startsWith(PLATFORM)
          && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }
}
