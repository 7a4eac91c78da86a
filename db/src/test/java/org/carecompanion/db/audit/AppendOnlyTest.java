package org.carecompanion.db.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The role the product signs in with adds to the audit and reads it, nothing else. */
class AppendOnlyTest {
  private final SealedHospital hospital = new SealedHospital();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'system'",
        "delete from audit_entry",
        "truncate audit_entry",
        "truncate audit_entry cascade",
        "update audit_link set number = number",
        "delete from audit_link",
        "truncate audit_link",
        "update audit_seal set proof = proof",
        "delete from audit_seal",
        "truncate audit_seal",
        "update audit_waiting set entry_id = entry_id",
        "truncate audit_waiting",
        "alter table audit_entry disable trigger audit_entry_waits",
        "drop trigger audit_entry_waits on audit_entry",
        "alter table audit_seal disable row level security"
      })
  void it_cannot(String statement) throws SQLException {
    hospital.entry(1);
    hospital.seal();
    try (Connection application = SealedHospital.DATABASE.applicationDataSource().getConnection()) {
      assertThatThrownBy(() -> hospital.inScope(application, statement))
          .isInstanceOf(SQLException.class)
          .extracting(e -> ((SQLException) e).getSQLState())
          .as("insufficient privilege")
          .isEqualTo("42501");
    }
    assertThat(hospital.verified().intact()).isTrue();
  }

  @Test
  void it_adds() {
    hospital.entry(1);
    assertThat(hospital.seal().entries()).isEqualTo(1);
  }
}
