package org.carecompanion.db.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Everything that commits is sealed once, whenever it commits and whoever seals. */
class AuditSealerTest {
  private final SealedHospital hospital = new SealedHospital();

  @Test
  void an_entry_that_commits_after_younger_ones_were_sealed_is_sealed_next() throws SQLException {
    UUID late = UUID.randomUUID();
    try (Connection slow = SealedHospital.DATABASE.applicationDataSource().getConnection();
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      statement.execute(
          "select set_config('companion.hospital', '%s', true)".formatted(hospital.id));
      statement.execute(hospital.insert(late, SealedHospital.NOW.minus(Duration.ofMinutes(10))));
      hospital.entry(5);
      hospital.entry(4);
      assertThat(hospital.seal().entries()).isEqualTo(2);
      slow.commit();
    }
    assertThat(hospital.seal().entries()).isEqualTo(1);
    assertThat(places()).hasSize(3).last().isEqualTo(late.toString());
    assertThat(hospital.verified().intact()).isTrue();
  }

  @Test
  void what_is_rolled_back_leaves_no_gap() throws SQLException {
    try (Connection connection = SealedHospital.DATABASE.applicationDataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "select set_config('companion.hospital', '%s', true)".formatted(hospital.id));
      statement.execute(hospital.insert(UUID.randomUUID(), SealedHospital.NOW));
      connection.rollback();
    }
    hospital.entry(1);
    hospital.seal();
    assertThat(hospital.verified().intact()).isTrue();
    assertThat(hospital.verified().counts().entries()).isEqualTo(1);
  }

  @Test
  void with_nothing_waiting_nothing_is_sealed() throws SQLException {
    hospital.entry(1);
    hospital.seal();
    assertThat(sealer().batch(hospital.id, SealedHospital.NOW)).isEmpty();
    assertThat(hospital.verified().counts().seals()).isEqualTo(1);
  }

  @Test
  void several_nodes_at_once_seal_everything_once() throws Exception {
    int written = 60;
    try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      List<Callable<Integer>> work = new ArrayList<>();
      work.add(() -> write(written));
      for (int node = 0; node < 3; node++) work.add(this::sealUntilNothingWaits);
      int done = 0;
      for (Future<Integer> part : nodes.invokeAll(work)) done += part.get();
      assertThat(done).isPositive();
    }
    while (sealer().batch(hospital.id, SealedHospital.NOW).isPresent()) {
      // what was written after the others had gone
    }
    assertThat(hospital.verified().intact()).isTrue();
    assertThat(hospital.verified().counts().entries()).isEqualTo(written);
    assertThat(hospital.verified().counts().waiting()).isZero();
  }

  private int write(int entries) {
    for (int i = 0; i < entries; i++) hospital.entry(1);
    return 0;
  }

  private int sealUntilNothingWaits() throws SQLException {
    int sealed = 0;
    for (int round = 0; round < 40; round++)
      sealed +=
          sealer()
              .batch(hospital.id, SealedHospital.NOW)
              .map(AuditSealer.Sealed::entries)
              .orElse(0);
    return sealed;
  }

  @Test
  void a_new_key_is_noticed_and_the_chain_goes_on() throws SQLException {
    hospital.entry(2);
    assertThat(hospital.seal().newKey()).isFalse();
    hospital.entry(1);
    AuditKey fresh = AuditKey.readOrCreate(SealedHospital.keyFile());
    Optional<AuditSealer.Sealed> sealed =
        new AuditSealer(SealedHospital.DATABASE.applicationDataSource(), fresh)
            .batch(hospital.id, SealedHospital.NOW);
    assertThat(sealed.orElseThrow().newKey()).isTrue();
    assertThat(hospital.verified(List.of(SealedHospital.KEY, fresh)).intact()).isTrue();
  }

  private static AuditSealer sealer() {
    return new AuditSealer(SealedHospital.DATABASE.applicationDataSource(), SealedHospital.KEY);
  }

  private List<String> places() throws SQLException {
    try (Connection owner = SealedHospital.DATABASE.ownerDataSource().getConnection();
        Statement statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                "select entry_id from audit_link where hospital_id = '%s' order by number"
                    .formatted(hospital.id))) {
      List<String> found = new ArrayList<>();
      while (rows.next()) found.add(rows.getString(1));
      return found;
    }
  }
}
