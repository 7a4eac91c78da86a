package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carecompanion.db.sealed.SealedCounts;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.secrecy.KeyFile;
import org.carecompanion.domain.secrecy.KeyId;
import org.junit.jupiter.api.Test;

/**
 * Keys change while somebody talks, and nobody notices. The test's own process is a second node: it
 * reads and writes with the same file.
 */
interface KeysInUseTests extends InTheServer {
  String CALLED = "My name is Maria Lopez, born March 15, 1958.";

  /** A node looks at the file every second. */
  Duration SEEN = Duration.ofMillis(1_500);

  @Test
  default void a_key_is_added_used_and_retired_during_a_call() throws Exception {
    KeyFile keys = new KeyFile(Path.of(System.getProperty("companion.keys.file")));
    CallId call = PhoneServer.ringing();
    carrier().answered(call);
    carrier().says(call, 2, CALLED);
    KeyId old = keys.primary();
    assertThat(sealedBy(call, 2)).containsOnly(old.prefixDigits());

    KeyId fresh = keys.add();
    keys.use(fresh);
    Soon.pause(SEEN);
    assertThat(carrier().says(call, 3, "No.").body()).contains("<Gather");
    assertThat(sealedBy(call, 3)).containsOnly(fresh.prefixDigits());
    assertThat(bench().call(call).state()).as("read by another node").isPresent();

    Soon.within(
        Duration.ofSeconds(60), () -> assertThat(counts()).doesNotContainKey(old.prefixDigits()));
    assertThat(counts()).containsKey(fresh.prefixDigits());
    assertThat(carrier().says(call, 4, "No.").body()).contains("<Gather");

    keys.retire(old);
    Soon.pause(SEEN);
    assertThat(carrier().says(call, 2, CALLED).body())
        .isEqualTo(carrier().says(call, 4, "").body());
    assertThat(carrier().says(call, 5, "No.").body()).contains("<Say");
    assertThat(bench().words(call)).contains(CALLED);
    carrier().status(call, "completed");
    assertThat(bench().call(call).ended()).isTrue();
    assertThat(bench().call(call).outcome())
        .hasValueSatisfying(
            outcome ->
                assertThat(outcome).isIn(CallOutcome.COMPLETED, CallOutcome.PARTLY_COMPLETED));
  }

  private List<String> sealedBy(CallId call, int turn) {
    return bench()
        .database
        .rows(
            "select distinct encode(substring(text_sealed from 1 for 5), 'hex') from utterance"
                + " where call_id = '%s' and turn = %d".formatted(call, turn));
  }

  private Map<String, Long> counts() {
    try (Connection owner = bench().database.owner().getConnection()) {
      return SealedCounts.of(owner);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
