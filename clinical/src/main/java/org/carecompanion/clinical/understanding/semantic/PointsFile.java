package org.carecompanion.clinical.understanding.semantic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the exemplars lie, kept so that a start need not compute a thousand and more of them. Bound
 * to the model and to every exemplar's words; for any other it is no points at all.
 */
final class PointsFile {
  private PointsFile() {}

  static void write(OutputStream to, byte[] fingerprint, List<float[]> points) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(fingerprint);
      out.writeInt(points.size());
      out.writeInt(points.getFirst().length);
      for (float[] point : points) {
        Compact compact = Compact.of(point);
        out.writeFloat(compact.unit());
        out.write(compact.values());
      }
    }
    bytes.writeTo(to);
  }

  /** The points, if they are of just this model and these exemplars. */
  static Optional<List<float[]>> read(InputStream from, byte[] fingerprint) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(from.readAllBytes()));
    if (!MessageDigest.isEqual(in.readNBytes(fingerprint.length), fingerprint)) {
      return Optional.empty();
    }
    int count = in.readInt();
    int dimensions = in.readInt();
    List<float[]> points = new ArrayList<>(count);
    for (int at = 0; at < count; at++) {
      float unit = in.readFloat();
      byte[] values = new byte[dimensions];
      in.readFully(values);
      points.add(new Compact(unit, values).vector());
    }
    return Optional.of(points);
  }

  /** What points are bound to. */
  static byte[] fingerprint(String model, List<String> sentences) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(model.getBytes(StandardCharsets.UTF_8));
      for (String sentence : sentences) {
        digest.update((byte) 0);
        digest.update(sentence.getBytes(StandardCharsets.UTF_8));
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
