package org.carecompanion.clinical.understanding.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrowdTest {
  private static final int DIMENSIONS = 384;

  private final Random random = new Random(7);
  private final List<float[]> points = Stream.generate(this::point).limit(501).toList();

  @Test
  void each_is_as_near_as_its_product_says() {
    float[] other = point();
    float[] closeness = new Crowd(points).closeness(other);
    assertThat(closeness).hasSize(points.size());
    for (int at = 0; at < closeness.length; at++)
      assertThat(closeness[at]).isCloseTo(Vectors.dot(points.get(at), other), within(0.005f));
  }

  @Test
  void a_point_lies_at_its_own_place() {
    assertThat(new Crowd(points).closeness(points.get(42))[42]).isCloseTo(1, within(0.005f));
  }

  @Test
  void what_was_kept_small_is_kept_the_same_again() {
    float[] once = Compact.of(points.getFirst()).vector();
    assertThat(Compact.of(once).vector()).containsExactly(once, within(1e-6f));
  }

  private float[] point() {
    float[] point = new float[DIMENSIONS];
    for (int i = 0; i < point.length; i++) point[i] = (float) random.nextGaussian();
    float length = (float) Math.sqrt(Vectors.dot(point, point));
    for (int i = 0; i < point.length; i++) point[i] /= length;
    return point;
  }
}
