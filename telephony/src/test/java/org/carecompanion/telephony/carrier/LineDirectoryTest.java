package org.carecompanion.telephony.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.telephony.PhoneBench;
import org.junit.jupiter.api.Test;

/** A known line is served at once, and brought up to date behind the answer. */
class LineDirectoryTest {
  private static final int LIMIT_SECONDS = 20;

  private final PhoneBench bench = new PhoneBench();
  private final LineDirectory directory = bench.bean(LineDirectory.class);
  private final String key = bench.line().key();

  @Test
  void a_line_that_was_never_asked_for_is_read_and_then_known() {
    assertThat(directory.known(key)).isEmpty();
    assertThat(directory.line(key).map(LineAccess::hospital)).contains(bench.ward.hospital());
    assertThat(directory.known(key)).isPresent();
  }

  @Test
  void a_key_nobody_has_is_no_line() {
    assertThat(directory.line("no-such-key")).isEmpty();
  }

  @Test
  void a_changed_number_is_served_after_a_minute_and_the_first_to_ask_does_not_wait()
      throws Exception {
    assertThat(number()).contains("+12125550101");
    changeNumber("+12125550155");
    assertThat(number()).as("known for a minute").contains("+12125550101");
    bench.pass(Duration.ofSeconds(61));
    assertThat(number()).as("served while it is read again").contains("+12125550101");
    await(() -> number().equals(Optional.of("+12125550155")));
  }

  @Test
  void a_closed_line_is_forgotten() throws Exception {
    assertThat(number()).isPresent();
    close();
    bench.pass(Duration.ofSeconds(61));
    directory.known(key);
    await(() -> directory.known(key).isEmpty());
  }

  private Optional<String> number() {
    return directory.line(key).map(line -> line.caller().number());
  }

  private void changeNumber(String number) {
    bench.database.doIn(
        bench.ward.hospital(),
        () -> bench.database.bean(Hospitals.class).openLines().getFirst().changeNumber(number));
  }

  private void close() {
    bench.database.rows(
        "update phone_line set closed_at = now() where line_key = '%s' returning 1".formatted(key));
  }

  private static void await(BooleanSupplier until) throws InterruptedException {
    for (int look = 0; look < LIMIT_SECONDS * 20 && !until.getAsBoolean(); look++)
      TimeUnit.MILLISECONDS.sleep(50);
    assertThat(until.getAsBoolean()).isTrue();
  }
}
