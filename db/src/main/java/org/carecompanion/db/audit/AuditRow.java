package org.carecompanion.db.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is sealed: every column as text, in an order that never changes. A column added
 * later goes to the end of the list and is left out where it is null, so that what was sealed
 * before stays as it was.
 */
record AuditRow(UUID id, List<@Nullable String> values) {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "hospital_id",
          "at",
          "actor",
          "action",
          "subject_kind",
          "subject_id",
          "role",
          "door",
          "address",
          "patient_id",
          "reason");

  /** To be selected from {@code audit_entry e}; a time is counted in microseconds. */
  static final String SELECTED =
      """
      e.id::text, e.hospital_id::text, (extract(epoch from e.at) * 1000000)::bigint::text, e.actor,
      e.action, e.subject_kind, e.subject_id::text, e.role, e.door, e.address, e.patient_id::text,
      e.reason
      """;

  AuditRow {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /**
   * @param first the column of the id, from 1
   */
  static AuditRow read(ResultSet rows, int first) throws SQLException {
    List<@Nullable String> values = new ArrayList<>();
    for (int i = 0; i < COLUMNS.size(); i++) values.add(rows.getString(first + i));
    return new AuditRow(UUID.fromString(rows.getString(first)), values);
  }

  /** Each value with its name and length: no two different entries give the same bytes. */
  byte[] canonical() {
    var text = new StringBuilder("audit entry 1\n");
    for (int i = 0; i < COLUMNS.size(); i++) {
      String value = values.get(i);
      if (value == null) continue;
      int length = value.getBytes(StandardCharsets.UTF_8).length;
      text.append(COLUMNS.get(i)).append(' ').append(length).append(':').append(value).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
