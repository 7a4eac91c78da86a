package org.carecompanion.db.figures;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where everything counts, as everything logs: without being handed anything. Inside a transaction
 * a count holds if and only if it commits. Before the server has started, and in tests of rules,
 * nobody keeps the figures.
 */
public final class Figures {
  private static volatile Keeper keeper = new Keeper.Nobody();

  private Figures() {}

  /** One more. @param labels one value for each of the figure's labels, in their order */
  public static void count(Figure figure, String... labels) {
    keeper.count(figure, bounded(figure, labels));
  }

  /** It took this long. @param labels as for {@link #count} */
  public static void took(Figure figure, Duration time, String... labels) {
    keeper.took(figure, time, bounded(figure, labels));
  }

  /**
   * How something stands whenever somebody looks; asked for often, so it must be quick. To be said
   * once the server has started.
   */
  public static void show(String name, String meaning, Supplier<Number> amount) {
    keeper.show(name, meaning, amount);
  }

  static void keptBy(Keeper other) {
    keeper = other;
  }

  private static List<String> bounded(Figure figure, String... values) {
    List<Label> labels = figure.labels();
    if (labels.size() != values.length)
      throw new IllegalArgumentException(figure + " has " + labels.size() + " labels");
    String[] bounded = new String[values.length];
    Arrays.setAll(bounded, i -> labels.get(i).bounded(values[i]));
    return List.of(bounded);
  }

  /** Keeps what was counted. */
  sealed interface Keeper permits Keeper.Nobody, FigureBook {
    void count(Figure figure, List<String> labels);

    void took(Figure figure, Duration time, List<String> labels);

    void show(String name, String meaning, Supplier<Number> amount);

    /** Where there is no server. */
    record Nobody() implements Keeper {
      @Override
      public void count(Figure figure, List<String> labels) {}

      @Override
      public void took(Figure figure, Duration time, List<String> labels) {}

      @Override
      public void show(String name, String meaning, Supplier<Number> amount) {}
    }
  }
}
