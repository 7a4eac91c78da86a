package org.carecompanion.telephony.server;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.telephony.PhoneBench;

/** Every row of one hospital in every table that has rows of hospitals, as one line each. */
final class Ledger {
  private final PhoneBench bench;

  Ledger(PhoneBench bench) {
    this.bench = bench;
  }

  /**
   * @param besides ids of what may change meanwhile: rows that name one of them are left out
   */
  List<String> rows(List<String> besides) {
    HospitalId hospital = bench.ward.hospital();
    TreeSet<String> lines = new TreeSet<>();
    for (String table : tables())
      for (String row :
          bench.database.rows(
              "select '%s ' || t::text from \"%s\" t where hospital_id = '%s'"
                  .formatted(table, table, hospital.value())))
        if (besides.stream().noneMatch(row::contains)) lines.add(row);
    return List.copyOf(lines);
  }

  /** The ids of everything of this call. */
  List<String> idsOf(String call) {
    String sql =
        tables().stream()
            .filter(table -> !table.equals("call"))
            .filter(table -> columns(table).contains("call_id"))
            .map(table -> "select id::text from %s where call_id = '%s'".formatted(table, call))
            .collect(Collectors.joining(" union all "));
    List<String> ids = new ArrayList<>(bench.database.rows(sql));
    ids.add(call);
    return ids;
  }

  /** Without the seals of the audit: a job puts them on entries of before whenever it is due. */
  private List<String> tables() {
    return bench.database.rows(
        "select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema,"
            + " table_name) where c.table_schema = 'public' and c.column_name = 'hospital_id' and t.table_type ="
            + " 'BASE TABLE' and c.table_name not in ('audit_waiting', 'audit_link', 'audit_seal') order by 1");
  }

  private List<String> columns(String table) {
    return bench.database.rows(
        "select column_name from information_schema.columns where table_schema = 'public' and table_name = '%s'"
            .formatted(table));
  }
}
