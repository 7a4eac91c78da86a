package org.carecompanion.domain.secrecy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The encryption keys of this installation, from one file outside the data folder that only its
 * owner can read. Losing it is losing every word patients said, so it is made once and never
 * replaced by the product.
 */
final class KeySet {
  static final String FILE_PROPERTY = "companion.keys.file";

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private KeySet() {}

  private static final class Loaded {
    static final Aead AEAD = load(configuredFile());
  }

  static Aead aead() {
    return Loaded.AEAD;
  }

  private static Path configuredFile() {
    return Path.of(ConfigProvider.getConfig().getValue(FILE_PROPERTY, String.class));
  }

  static Aead load(Path file) {
    try {
      AeadConfig.register();
      if (Files.notExists(file)) create(file);
      var json = Files.readString(file);
      var handle = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
      return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the key file cannot be used: " + file, e);
    }
  }

  private static void create(Path file) throws GeneralSecurityException, IOException {
    var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    var json = TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, ".keys", "", OWNER_ONLY);
    try {
      Files.writeString(fresh, json, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
      // appears complete or not at all, and never in the place of another one
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // another node on the same file system was first: its keys count
      return;
    } finally {
      Files.delete(fresh);
    }
  }
}
