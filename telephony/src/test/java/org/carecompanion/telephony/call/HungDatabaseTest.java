package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HungDatabaseTest {
  private final AtomicInteger tries = new AtomicInteger();
  private final AtomicInteger looks = new AtomicInteger();

  /** Three seconds pass between two looks. */
  private final Clock clock =
      ((InstantSource) () -> Instant.EPOCH.plus(Duration.ofSeconds(3L * looks.getAndIncrement())))
          .withZone(ZoneOffset.UTC);

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"08006", "08001", "57P01"})
  void a_database_that_comes_back_is_waited_for(@Nullable String state) {
    assertThat(HungDatabase.outlast(clock, failing(2, sql(state)))).isEqualTo("done");
    assertThat(tries).hasValue(3);
  }

  @Test
  void after_ten_seconds_it_is_given_up() {
    RuntimeException trouble = sql("08006");
    assertThatThrownBy(() -> HungDatabase.outlast(clock, failing(99, trouble))).isSameAs(trouble);
    assertThat(tries).hasValue(4);
  }

  @Test
  void what_trying_again_cannot_help_is_not_tried_again() {
    for (RuntimeException trouble :
        new RuntimeException[] {sql("23505"), new IllegalStateException()})
      assertThatThrownBy(() -> HungDatabase.outlast(clock, failing(99, trouble))).isSameAs(trouble);
    assertThat(tries).hasValue(2);
  }

  private static RuntimeException sql(@Nullable String state) {
    return new PersistenceException(
        new RuntimeException(new SQLException("said by the test", state)));
  }

  private Supplier<String> failing(int times, RuntimeException trouble) {
    return () -> {
      if (tries.getAndIncrement() < times) throw trouble;
      return "done";
    };
  }
}
