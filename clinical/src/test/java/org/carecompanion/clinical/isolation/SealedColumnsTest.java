package org.carecompanion.clinical.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.domain.finding.Findings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What patients and staff said is in the database only as cipher text. */
class SealedColumnsTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final FullHospital HARBOR = FullHospital.in(DATABASE);

  @TestFactory
  Stream<DynamicTest> is_filled_and_holds_no_readable_word() {
    List<String> columns =
        DATABASE.rows(
            "select table_name || '.' || column_name from information_schema.columns where table_schema = 'public' and column_name like '%\\_sealed' order by 1");
    assertThat(columns).hasSizeGreaterThanOrEqualTo(8);
    return columns.stream().map(column -> DynamicTest.dynamicTest(column, () -> sealed(column)));
  }

  private static void sealed(String column) {
    String[] name = column.split("\\.");
    List<String> bytes =
        DATABASE.rows(
            "select encode(%s, 'hex') from %s where %s is not null"
                .formatted(name[1], name[0], name[1]));
    assertThat(bytes).isNotEmpty().allSatisfy(SealedColumnsTest::unreadable);
  }

  private static void unreadable(String hex) {
    // 5 bytes of key id and version, 12 of nonce, 16 of tag
    assertThat(hex.length() / 2).isGreaterThanOrEqualTo(33);
    assertThat(hex)
        .doesNotContain(hex(FullHospital.CANARY))
        .doesNotContain(hex(Ward.BORN.toString()));
  }

  @Test
  void the_canary_is_nowhere_in_the_whole_database() {
    assertThat(dump()).contains("Lopez").contains("MRN-");
    assertThat(dump())
        .doesNotContainIgnoringCase(FullHospital.CANARY)
        .doesNotContain(hex(FullHospital.CANARY))
        .doesNotContain(Ward.BORN.toString())
        .doesNotContain(hex(Ward.BORN.toString()));
  }

  @Test
  void words_copied_into_another_hospital_s_row_do_not_open_there() throws SQLException {
    FullHospital other = FullHospital.in(DATABASE);
    owner(
        "update finding set quote_sealed = (select quote_sealed from finding where id = '%s') where id = '%s'"
            .formatted(HARBOR.finding.id(), other.finding.id()));
    assertThatThrownBy(
            () ->
                DATABASE.in(
                    other.ward.hospital(),
                    () -> DATABASE.bean(Findings.class).find(other.finding.id())))
        .hasStackTraceContaining("does not open at")
        .hasMessageNotContaining(FullHospital.CANARY);
  }

  @Test
  void words_copied_into_another_column_do_not_open_there() throws SQLException {
    FullHospital here = FullHospital.in(DATABASE);
    owner(
        "update finding set quote_sealed = (select text_sealed from utterance where call_id = '%s') where id = '%s'"
            .formatted(here.call, here.finding.id()));
    assertThatThrownBy(
            () ->
                DATABASE.in(
                    here.ward.hospital(),
                    () -> DATABASE.bean(Findings.class).find(here.finding.id())))
        .hasStackTraceContaining("does not open at");
  }

  /** Every row of every table as text. */
  private static String dump() {
    var text = new StringBuilder();
    for (String table :
        DATABASE.rows("select tablename from pg_tables where schemaname = 'public'"))
      DATABASE.rows("select t::text from " + table + " t").forEach(text::append);
    return text.toString();
  }

  private static void owner(String sql) throws SQLException {
    try (Connection connection = DATABASE.owner().getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }

  private static String hex(String word) {
    return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
  }
}
