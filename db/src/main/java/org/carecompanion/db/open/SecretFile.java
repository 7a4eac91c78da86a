package org.carecompanion.db.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A generated password kept in a file that only its owner can read. */
final class SecretFile {
  private static final int BYTES = 32;
  private final Path file;

  SecretFile(Path file) {
    this.file = file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  Path path() {
    return file;
  }

  /** The password; made at the first call and the same ever after. */
  String readOrCreate() {
    try {
      if (!exists()) write(random());
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new DatabaseProblem(
          "The password file %s cannot be read or written: %s".formatted(file, e.getMessage()), e);
    }
  }

  private void write(String password) throws IOException {
    // moved into place whole: a crash leaves the old state, never half a password
    Path fresh = Files.createTempFile(file.getParent(), "new", ".secret");
    if (Files.getFileStore(fresh).supportsFileAttributeView("posix"))
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(fresh, password + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
