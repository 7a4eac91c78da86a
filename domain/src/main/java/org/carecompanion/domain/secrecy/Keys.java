package org.carecompanion.domain.secrecy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A set of keys: one seals, all of them open. Never prints. */
final class Keys {
  private final KeysetHandle handle;
  private final Aead aead;

  private Keys(KeysetHandle handle) throws GeneralSecurityException {
    this.handle = handle;
    this.aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  static Keys fresh() throws GeneralSecurityException {
    AeadConfig.register();
    return new Keys(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
  }

  static Keys read(String json) throws GeneralSecurityException {
    AeadConfig.register();
    return new Keys(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
  }

  String json() throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
  }

  Aead aead() {
    return aead;
  }

  /** The one that seals. */
  KeyId primary() {
    return new KeyId(handle.getPrimary().getId());
  }

  /** Oldest first. */
  List<KeyId> all() {
    return IntStream.range(0, handle.size())
        .mapToObj(i -> new KeyId(handle.getAt(i).getId()))
        .toList();
  }

  /** With one more that opens and does not seal yet. */
  Keys withAnother() throws GeneralSecurityException {
    return changed(
        builder ->
            builder.addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()));
  }

  Keys sealingWith(KeyId key) throws GeneralSecurityException {
    int at = place(key);
    return changed(
        builder -> {
          builder.getAt(at).makePrimary();
          return builder;
        });
  }

  Keys without(KeyId key) throws GeneralSecurityException {
    int at = place(key);
    return changed(builder -> builder.deleteAt(at));
  }

  Keys only(KeyId key) throws GeneralSecurityException {
    Keys rest = sealingWith(key);
    for (KeyId other : all()) if (!other.equals(key)) rest = rest.without(other);
    return rest;
  }

  private Keys changed(UnaryOperator<KeysetHandle.Builder> change) throws GeneralSecurityException {
    return new Keys(change.apply(KeysetHandle.newBuilder(handle)).build());
  }

  private int place(KeyId key) {
    int at = all().indexOf(key);
    if (at < 0) throw new IllegalArgumentException("there is no key " + key);
    return at;
  }

  @Override
  public String toString() {
    return "Keys" + all();
  }
}
