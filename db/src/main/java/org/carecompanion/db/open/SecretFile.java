package org.carecompanion.db.open;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/** A generated password kept in a file that only its owner can read. */
public final class SecretFile {
  private static final int BYTES = 32;
  private final Path file;

  public SecretFile(Path file) {
    this.file = file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  Path path() {
    return file;
  }

  /** The password; made at the first call and the same ever after. */
  public String readOrCreate() {
    try {
      if (!exists()) write(random());
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new DatabaseProblem(
          "The password file %s cannot be read or written: %s".formatted(file, e.getMessage()), e);
    }
  }

  private void write(String password) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "new", ".secret");
    try {
      if (Files.getFileStore(fresh).supportsFileAttributeView("posix"))
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
      Files.writeString(fresh, password + "\n", StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
      // appears complete or not at all, and never in the place of another one
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // another process was first: its password counts
      return;
    } finally {
      Files.delete(fresh);
    }
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
