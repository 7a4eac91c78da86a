package org.carecompanion.clinical.understanding.semantic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.carecompanion.domain.finding.Concept;

/**
 * Learns a {@link Judge} from exemplars: multinomial logistic regression by stochastic gradient,
 * some seconds for some thousand sentences. The same exemplars always give the same judge.
 */
final class Training {
  private static final int ROUNDS = 20;
  private static final double FIRST_STEP = 0.02;
  private static final double LAST_STEP = 0.002;

  /** Points have length 1; weights of some size are reached sooner on longer ones. */
  private static final float LENGTH = 10;

  /** Gradients below are noise. */
  private static final double NOTHING = 1e-4;

  private static final long ORDER = 7;

  private final List<Concept> concepts;
  private final float[][] points;
  private final int[] kinds;
  private final float[][] weights;
  private final double[] shares;

  private Training(Exemplars exemplars, List<float[]> points) {
    concepts = List.copyOf(concepts(exemplars));
    this.points = points.stream().map(Training::longer).toArray(float[][]::new);
    kinds = exemplars.all().stream().mapToInt(this::kind).toArray();
    weights = new float[concepts.size() + 1][points.getFirst().length + 1];
    shares = new double[weights.length];
  }

  /**
   * @param points one for each exemplar, in their order
   */
  static Judge judge(Exemplars exemplars, List<float[]> points) {
    Training training = new Training(exemplars, points);
    training.learn();
    return training.judge();
  }

  private static TreeSet<Concept> concepts(Exemplars exemplars) {
    TreeSet<Concept> concepts = new TreeSet<>();
    for (Exemplar exemplar : exemplars.all()) {
      if (exemplar instanceof Exemplar.Sign sign) {
        concepts.add(sign.concept());
      }
    }
    return concepts;
  }

  private int kind(Exemplar exemplar) {
    return exemplar instanceof Exemplar.Sign sign ? concepts.indexOf(sign.concept()) + 1 : 0;
  }

  private static float[] longer(float[] point) {
    float[] longer = new float[point.length];
    for (int i = 0; i < point.length; i++) {
      longer[i] = point[i] * LENGTH;
    }
    return longer;
  }

  private void learn() {
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < points.length; at++) {
      order.add(at);
    }
    Random random = new Random(ORDER);
    for (int round = 0; round < ROUNDS; round++) {
      double step = FIRST_STEP * (1 - (double) round / ROUNDS) + LAST_STEP;
      Collections.shuffle(order, random);
      order.forEach(at -> learn(at, step));
    }
  }

  private void learn(int at, double step) {
    float[] point = points[at];
    double sum = 0;
    for (int kind = 0; kind < weights.length; kind++) {
      shares[kind] = Math.exp(Judge.sum(weights[kind], point));
      sum += shares[kind];
    }
    for (int kind = 0; kind < weights.length; kind++) {
      double gradient = shares[kind] / sum - (kind == kinds[at] ? 1 : 0);
      if (Math.abs(gradient) > NOTHING) {
        move(weights[kind], point, (float) (step * gradient));
      }
    }
  }

  private static void move(float[] weights, float[] point, float by) {
    for (int i = 0; i < point.length; i++) {
      weights[i] -= by * point[i];
    }
    weights[point.length] -= by;
  }

  private Judge judge() {
    Map<Concept, float[]> signs = new EnumMap<>(Concept.class);
    for (int at = 0; at < concepts.size(); at++) {
      signs.put(concepts.get(at), forPointsAsTheyAre(weights[at + 1]));
    }
    return new Judge(forPointsAsTheyAre(weights[0]), signs);
  }

  private static float[] forPointsAsTheyAre(float[] weights) {
    float[] own = weights.clone();
    for (int i = 0; i < own.length - 1; i++) {
      own[i] *= LENGTH;
    }
    return own;
  }
}
