package org.carecompanion.domain.secrecy;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The keys of this node as they are in the file now. The file may change while calls go on: a new
 * key seals from the next second on, and a value that no known key opens is a reason to look at
 * once, since another node may have seen the file first.
 */
final class KeySet implements Aead {
  static final String FILE_PROPERTY = "companion.keys.file";

  private static final Logger LOG = Logger.getLogger(KeySet.class.getName());
  private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

  private final Path path;
  private final LongSupplier ticker;
  private volatile Keys keys;
  private volatile long lookedAt;
  private @Nullable Stamp seen;

  /** What tells one state of a file from the next. */
  private record Stamp(FileTime modified, long size, @Nullable Object file) {}

  KeySet(Path path, LongSupplier ticker) {
    this.path = path;
    this.ticker = ticker;
    this.keys = new KeyFile(path).readOrCreate();
    this.lookedAt = ticker.getAsLong();
    this.seen = stamp();
  }

  private static final class Configured {
    static final KeySet KEYS = load(Path.of(file()));

    /** A system property comes before any other source, and is all there is without a server. */
    private static String file() {
      String property = System.getProperty(FILE_PROPERTY);
      return property != null
          ? property
          : ConfigProvider.getConfig().getValue(FILE_PROPERTY, String.class);
    }
  }

  static KeySet aead() {
    return Configured.KEYS;
  }

  static KeySet load(Path file) {
    return new KeySet(file, System::nanoTime);
  }

  /** The key that seals now. */
  KeyId primary() {
    return current().primary();
  }

  @Override
  public byte[] encrypt(byte[] plain, byte[] place) throws GeneralSecurityException {
    return current().aead().encrypt(plain, place);
  }

  @Override
  public byte[] decrypt(byte[] sealed, byte[] place) throws GeneralSecurityException {
    Keys known = current();
    try {
      return known.aead().decrypt(sealed, place);
    } catch (GeneralSecurityException e) {
      Keys newer = look();
      if (newer == known) throw e;
      return newer.aead().decrypt(sealed, place);
    }
  }

  private Keys current() {
    return ticker.getAsLong() - lookedAt < LOOK_EVERY ? keys : look();
  }

  /** Reads the file if it has changed; one that cannot be read leaves things as they are. */
  private synchronized Keys look() {
    lookedAt = ticker.getAsLong();
    Stamp now = stamp();
    if (now == null || now.equals(seen)) return keys;
    try {
      keys = new KeyFile(path).read();
      LOG.log(Level.INFO, "encryption keys read again; sealing with {0}", keys.primary());
    } catch (IllegalStateException e) {
      LOG.log(Level.SEVERE, "the changed key file is not used", e);
    }
    seen = now;
    return keys;
  }

  private @Nullable Stamp stamp() {
    try {
      var file = Files.readAttributes(path, BasicFileAttributes.class);
      return new Stamp(file.lastModifiedTime(), file.size(), file.fileKey());
    } catch (IOException gone) {
      return null;
    }
  }
}
