package org.carecompanion.domain.secrecy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;

/**
 * The encryption keys of this installation, in one file outside the data folder that only its owner
 * can read. Losing it is losing every word patients said: it is made once, and changed only as a
 * whole, so that whoever reads meanwhile reads the old or the new one.
 */
public final class KeyFile {
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path file;

  public KeyFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** The keys; the first one is made if there is no file. */
  Keys readOrCreate() {
    return using(
        () -> {
          if (Files.notExists(file)) create();
          return Keys.read(Files.readString(file));
        });
  }

  /**
   * @throws IllegalStateException if there is no file, or it is none of keys
   */
  Keys read() {
    return using(() -> Keys.read(Files.readString(file)));
  }

  /** Oldest first. */
  public List<KeyId> all() {
    return read().all();
  }

  /** The one that seals. */
  public KeyId primary() {
    return read().primary();
  }

  /** Adds a key that opens and does not seal yet: every copy of the file must have it first. */
  public KeyId add() {
    return changing(keys -> replace(keys.withAnother())).all().getLast();
  }

  /**
   * From now on new values are sealed with this key.
   *
   * @throws IllegalArgumentException if it is not in the file
   */
  public void use(KeyId key) {
    changing(keys -> replace(keys.sealingWith(key)));
  }

  /**
   * Takes a key out of the file and keeps it beside, for backups from its time.
   *
   * @return where it is kept
   * @throws IllegalArgumentException if it is not in the file, or is the one that seals
   */
  public Path retire(KeyId key) {
    Path kept = file.resolveSibling(file.getFileName() + ".retired-" + key);
    changing(
        keys -> {
          if (keys.primary().equals(key))
            throw new IllegalArgumentException("key " + key + " is the one that seals");
          Keys without = keys.without(key);
          write(keys.only(key), kept);
          return replace(without);
        });
    return kept;
  }

  private interface Work<T> {
    T run() throws GeneralSecurityException, IOException;
  }

  private interface Change {
    Keys of(Keys keys) throws GeneralSecurityException, IOException;
  }

  private Keys changing(Change change) {
    return using(
        () -> {
          Path lock = file.resolveSibling(file.getFileName() + ".lock");
          try (var channel =
                  FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
              var held = channel.lock()) {
            return change.of(Keys.read(Files.readString(file)));
          }
        });
  }

  private <T> T using(Work<T> work) {
    try {
      return work.run();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the key file cannot be used: " + file, e);
    }
  }

  private Keys replace(Keys keys) throws GeneralSecurityException, IOException {
    write(keys, file);
    return keys;
  }

  private void write(Keys keys, Path to) throws GeneralSecurityException, IOException {
    Path fresh = written(keys);
    Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void create() throws GeneralSecurityException, IOException {
    Files.createDirectories(folder());
    Path fresh = written(Keys.fresh());
    try {
      // appears complete or not at all, and never in the place of another one
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // another node on the same file system was first: its keys count
      return;
    } finally {
      Files.delete(fresh);
    }
  }

  private Path written(Keys keys) throws GeneralSecurityException, IOException {
    Path fresh = Files.createTempFile(folder(), ".keys", "", OWNER_ONLY);
    Files.writeString(fresh, keys.json(), StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
    return fresh;
  }

  private Path folder() {
    return Objects.requireNonNull(file.getParent());
  }
}
