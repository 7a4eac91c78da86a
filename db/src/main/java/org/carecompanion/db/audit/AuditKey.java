package org.carecompanion.db.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carecompanion.db.open.SecretFile;

/**
 * Proves seals (HMAC-SHA256). It lives in a file outside the database and outside the data folder,
 * so that who owns the database can break the chain but not mend it unnoticed. All nodes of one
 * installation need the same file.
 */
public final class AuditKey {
  /** Where the file is, if not beside the encryption keys. */
  public static final String FILE_PROPERTY = "companion.audit.key.file";

  private static final String HMAC = "HmacSHA256";

  private final byte[] key;

  private AuditKey(byte[] key) {
    this.key = key;
  }

  /** Where the file is when nothing else is said. */
  public static Path beside(Path encryptionKeys) {
    return encryptionKeys.resolveSibling("audit.key");
  }

  /** The key in the file; made at the first call and the same ever after. */
  public static AuditKey readOrCreate(Path file) {
    return of(new SecretFile(file).readOrCreate());
  }

  /**
   * @throws IllegalArgumentException if there is no such file
   */
  public static AuditKey read(Path file) {
    if (!Files.isRegularFile(file))
      throw new IllegalArgumentException("there is no readable audit key at " + file);
    return of(new SecretFile(file).readOrCreate());
  }

  private static AuditKey of(String secret) {
    return new AuditKey(secret.getBytes(StandardCharsets.UTF_8));
  }

  /** Tells keys apart and gives nothing away of them. */
  String id() {
    byte[] hash = Chain.sha256("audit key ".getBytes(StandardCharsets.UTF_8), key);
    return HexFormat.of().formatHex(hash, 0, 8);
  }

  byte[] proof(Seal seal) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(seal.proven());
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  boolean proves(Seal seal, byte[] proof) {
    return MessageDigest.isEqual(proof(seal), proof);
  }

  @Override
  public String toString() {
    return "AuditKey[" + id() + "]";
  }
}
