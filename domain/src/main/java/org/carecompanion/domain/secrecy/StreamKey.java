package org.carecompanion.domain.secrecy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * The key of one file that is too long to be sealed at once. It is used for that file only and
 * itself kept in a sealed column: rotating the installation's keys rewrites the column and not the
 * file, and forgetting the column is forgetting the file. Never prints.
 */
public final class StreamKey {
  private final String json;
  private final StreamingAead cipher;

  private StreamKey(String json, StreamingAead cipher) {
    this.json = json;
    this.cipher = cipher;
  }

  /** A new key: AES-256-GCM in segments, so that any part can be opened without the rest. */
  public static StreamKey random() {
    return random(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
  }

  /** A new key for what is sealed in many small parts, each of which takes little room. */
  public static StreamKey ofSmallParts() {
    return random(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB);
  }

  private static StreamKey random(StreamingAeadParameters parameters) {
    try {
      StreamingAeadConfig.register();
      var handle = KeysetHandle.generateNew(parameters);
      var json = TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
      return of(json);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key could be made", e);
    }
  }

  /**
   * @param json of a key made here
   */
  public static StreamKey of(String json) {
    try {
      StreamingAeadConfig.register();
      var handle = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
      return new StreamKey(
          json, handle.getPrimitive(RegistryConfiguration.get(), StreamingAead.class));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not the key of a stream", e);
    }
  }

  /** For the sealed column. */
  public String json() {
    return json;
  }

  /**
   * What is written comes out sealed for this place; it is whole only after a close without an
   * exception.
   */
  public OutputStream seal(OutputStream to, String place) throws IOException {
    try {
      return cipher.newEncryptingStream(to, bytes(place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not be sealed for " + place, e);
    }
  }

  /**
   * Reads from anywhere. Reading bytes that were changed, cut off or sealed for another place fails
   * with an {@link IOException}.
   */
  public SeekableByteChannel open(SeekableByteChannel from, String place) throws IOException {
    try {
      return cipher.newSeekableDecryptingChannel(from, bytes(place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not be opened at " + place, e);
    }
  }

  /** As the other, from the beginning. */
  public InputStream open(InputStream from, String place) throws IOException {
    try {
      return cipher.newDecryptingStream(from, bytes(place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not be opened at " + place, e);
    }
  }

  private static byte[] bytes(String place) {
    return place.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "StreamKey[redacted]";
  }
}
