package org.carecompanion.clinical.understanding.semantic;

import java.util.List;

/**
 * Many points, and how near to each of them another lies. They are kept by dimension and not one
 * after the other: a sum keeps its order, so within one point the processor takes its terms singly,
 * while the same dimension of many points is taken many at a time. Immutable.
 */
final class Crowd {
  private static final int STEP = 4;

  private final byte[][] dimensions;
  private final float[] units;

  /**
   * @param points of the same number of dimensions, a multiple of four
   */
  Crowd(List<float[]> points) {
    units = new float[points.size()];
    dimensions = new byte[points.getFirst().length][points.size()];
    for (int at = 0; at < units.length; at++) {
      Compact compact = Compact.of(points.get(at));
      units[at] = compact.unit();
      for (int i = 0; i < dimensions.length; i++) dimensions[i][at] = compact.values()[i];
    }
  }

  /** The cosine to each, if all have length 1; in their order. */
  float[] closeness(float[] point) {
    float[] closeness = new float[units.length];
    for (int i = 0; i < dimensions.length; i += STEP) add(closeness, i, point);
    for (int at = 0; at < closeness.length; at++) closeness[at] *= units[at];
    return closeness;
  }

  /** Four dimensions at once: the sums are fetched and put back a fourth as often. */
  private void add(float[] sums, int from, float[] point) {
    byte[] a = dimensions[from];
    byte[] b = dimensions[from + 1];
    byte[] c = dimensions[from + 2];
    byte[] d = dimensions[from + 3];
    float byA = point[from];
    float byB = point[from + 1];
    float byC = point[from + 2];
    float byD = point[from + 3];
    for (int at = 0; at < sums.length; at++)
      sums[at] += a[at] * byA + b[at] * byB + c[at] * byC + d[at] * byD;
  }
}
