package org.carecompanion.clinical.understanding.semantic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.domain.finding.Concept;

/**
 * Which directions of meaning speak for which concept, learnt from all exemplars ({@link
 * Training}). Beside the nearest exemplars, which tell what a clause is like, it knows what whole
 * families of sentences have in common ({@code docs/decisions/0030-a-judge-that-learns.md}).
 * Immutable.
 */
final class Judge {
  private final float[] harmless;
  private final Map<Concept, float[]> signs;

  /**
   * @param harmless weight of each dimension, then one for itself
   */
  Judge(float[] harmless, Map<Concept, float[]> signs) {
    this.harmless = harmless.clone();
    this.signs = new EnumMap<>(signs);
  }

  /** What the directions of one clause come to. */
  final class Opinion {
    private final Map<Concept, Double> speaks = new EnumMap<>(Concept.class);
    private final double against;

    private Opinion(float[] point) {
      signs.forEach((concept, weights) -> speaks.put(concept, sum(weights, point)));
      against = sum(harmless, point);
    }

    /** How much speaks for one concept; only to be compared with the others of this clause. */
    double of(Concept concept) {
      return speaks.getOrDefault(concept, against);
    }

    /** The logarithm of the odds that the clause is a sign of one of these, and not of others. */
    double ofAny(Set<Concept> sought) {
      double most = speaks.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
      double sum = 0;
      double others = Math.exp(against - most);
      for (Map.Entry<Concept, Double> one : speaks.entrySet()) {
        double share = Math.exp(one.getValue() - most);
        if (sought.contains(one.getKey())) {
          sum += share;
        } else {
          others += share;
        }
      }
      return Math.log(sum) - Math.log(others);
    }
  }

  Opinion opinion(float[] point) {
    return new Opinion(point);
  }

  static double sum(float[] weights, float[] point) {
    return Vectors.dot(weights, point) + weights[point.length];
  }

  void write(OutputStream to, byte[] fingerprint) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.write(fingerprint);
    out.writeInt(harmless.length);
    out.writeInt(signs.size());
    write(out, harmless);
    for (Map.Entry<Concept, float[]> one : signs.entrySet()) {
      out.writeUTF(one.getKey().code());
      write(out, one.getValue());
    }
    out.flush();
  }

  private static void write(DataOutputStream out, float[] weights) throws IOException {
    for (float weight : weights) {
      out.writeFloat(weight);
    }
  }

  /** The judge that learnt from just these exemplars, if it is that one. */
  static Optional<Judge> read(InputStream from, byte[] fingerprint) throws IOException {
    DataInputStream in = new DataInputStream(from);
    if (!MessageDigest.isEqual(in.readNBytes(fingerprint.length), fingerprint)) {
      return Optional.empty();
    }
    int length = in.readInt();
    int concepts = in.readInt();
    float[] harmless = weights(in, length);
    Map<Concept, float[]> signs = new EnumMap<>(Concept.class);
    for (int at = 0; at < concepts; at++) {
      signs.put(Concept.ofCode(in.readUTF()).orElseThrow(), weights(in, length));
    }
    return Optional.of(new Judge(harmless, signs));
  }

  private static float[] weights(DataInputStream in, int length) throws IOException {
    float[] weights = new float[length];
    for (int at = 0; at < length; at++) {
      weights[at] = in.readFloat();
    }
    return weights;
  }
}
