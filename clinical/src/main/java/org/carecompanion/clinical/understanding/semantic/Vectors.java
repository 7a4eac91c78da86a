package org.carecompanion.clinical.understanding.semantic;

/** Sums over the dimensions of a meaning; they are most of what a clause costs beside the model. */
final class Vectors {
  private static final int STEP = 4;

  private Vectors() {}

  /** Over as many dimensions as the second has; a multiple of four. */
  static float dot(float[] one, float[] other) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    for (int i = 0; i < other.length; i += STEP) { // four sums that need not wait for each other
      a += one[i] * other[i];
      b += one[i + 1] * other[i + 1];
      c += one[i + 2] * other[i + 2];
      d += one[i + 3] * other[i + 3];
    }
    return a + b + c + d;
  }
}
