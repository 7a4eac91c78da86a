package org.carecompanion.db.figures;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.db.start.ServerStopping;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Keeps the figures in the server's registry, which {@code /metrics} shows. Every counter is there
 * from the start, at 0: what has not happened yet can be told from what is not measured.
 */
@ApplicationScoped
public non-sealed class FigureBook implements Figures.Keeper {
  @Inject private MetricRegistry registry;
  @Resource private TransactionSynchronizationRegistry transactions;

  void open(@Observes @Priority(ServerStarted.FIRST) ServerStarted ready) {
    for (Figure figure : Figure.values()) register(figure, 0, new ArrayList<>());
    Figures.keptBy(this);
  }

  void close(@Observes ServerStopping ending) {
    Figures.keptBy(new Figures.Keeper.Nobody());
  }

  private void register(Figure figure, int label, List<String> values) {
    if (label < figure.labels().size()) {
      for (String value : figure.labels().get(label).values()) {
        List<String> more = new ArrayList<>(values);
        more.add(value);
        register(figure, label + 1, more);
      }
    } else if (figure.timed()) registry.timer(metadata(figure), tags(figure, values));
    else registry.counter(metadata(figure), tags(figure, values));
  }

  @Override
  public void count(Figure figure, List<String> labels) {
    if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE)
      transactions.registerInterposedSynchronization(
          new WhenCommitted(() -> countNow(figure, labels)));
    else countNow(figure, labels);
  }

  private void countNow(Figure figure, List<String> labels) {
    registry.counter(metadata(figure), tags(figure, labels)).inc();
  }

  @Override
  public void took(Figure figure, Duration time, List<String> labels) {
    registry.timer(metadata(figure), tags(figure, labels)).update(time);
  }

  @Override
  public void show(String name, String meaning, Supplier<Number> amount) {
    registry.gauge(Metadata.builder().withName(name).withDescription(meaning).build(), amount);
  }

  private static Metadata metadata(Figure figure) {
    return Metadata.builder()
        .withName(figure.registered())
        .withDescription(figure.meaning())
        .withUnit(figure.timed() ? MetricUnits.SECONDS : MetricUnits.NONE)
        .build();
  }

  private static Tag[] tags(Figure figure, List<String> values) {
    Tag[] tags = new Tag[values.size()];
    for (int i = 0; i < tags.length; i++)
      tags[i] = new Tag(figure.labels().get(i).name(), values.get(i));
    return tags;
  }

  /** A count whose transaction is not over yet. */
  private record WhenCommitted(Runnable count) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) count.run();
    }
  }
}
