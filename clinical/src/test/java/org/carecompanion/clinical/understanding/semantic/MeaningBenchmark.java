package org.carecompanion.clinical.understanding.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Speaker;
import org.carecompanion.clinical.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What reading one turn takes with the sentence model: urgent gate, lexicon, pair and meanings, one
 * caller, no time limit. Not among the tests that always run; {@code mvn -q -B -pl clinical -am
 * package -Dtest=MeaningBenchmark -Dsurefire.failIfNoSpecifiedTests=false} prints the percentiles
 * and fails above 40 ms at the 99th (issue 4).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MeaningBenchmark {
  private static final double MOST_MICROSECONDS = 40_000;

  private final List<String> said =
      CalibrationRows.all().stream().map(CalibrationRows.Row::clause).toList();

  private final Asked asked = Asked.ofWords("Any fever, chills, or trouble breathing?");
  private final Understanding understanding =
      Understanding.shared().with(Unhurried.reader(Path.of("target", "djl")));
  private int next;

  /** Nearly every one has a clause that only the model can read. */
  @Benchmark
  public Object a_clause_nobody_lists() {
    return read(said.get(next++ % said.size()));
  }

  /** Three of them in one turn. */
  @Benchmark
  public Object three_sentences_nobody_lists() {
    int from = next++ % (said.size() - 3);
    return read(String.join(". ", said.subList(from, from + 3)));
  }

  private Object read(String text) {
    return List.of(
        understanding.gate().spoken(Asked.NOTHING, Speaker.PATIENT, text),
        understanding.read(asked, text));
  }

  @Test
  void a_turn_is_read_in_less_than_forty_milliseconds() throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(MeaningBenchmark.class.getName())
            .forks(1)
            .jvmArgs("-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED")
            .warmupIterations(2)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(2))
            .build();
    for (RunResult result : new Runner(options).run()) {
      var times = result.getPrimaryResult().getStatistics();
      System.out.printf(
          "%s: p50 %.0f us, p99 %.0f us%n",
          result.getParams().getBenchmark(), times.getPercentile(50), times.getPercentile(99));
      assertThat(times.getPercentile(99)).isLessThan(MOST_MICROSECONDS);
    }
  }
}
