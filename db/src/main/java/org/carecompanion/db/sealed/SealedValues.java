package org.carecompanion.db.sealed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Every sealed column there is, whatever it is about, and its values of the scope's hospital. */
@Dependent
public class SealedValues {
  private final EntityManager entities;

  @Inject
  public SealedValues(EntityManager entities) {
    this.entities = entities;
  }

  /** A column of cipher text; both names come from the database itself. */
  public record Column(String table, String name) {
    @Override
    public String toString() {
      return table + "." + name;
    }
  }

  /** One value, with the row it is in. */
  public record Value(UUID row, byte[] sealed) {}

  /** Those whose values may be exchanged: what is never rewritten keeps its key. */
  public List<Column> columns() {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select table_name, column_name from information_schema.columns
                where table_schema = 'public' and data_type = 'bytea' and column_name like '%\\_sealed'
                  and has_column_privilege(quote_ident(table_name), column_name, 'UPDATE')
                order by table_name, column_name
                """,
                Object[].class)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Column((String) row[0], (String) row[1]))
        .toList();
  }

  /**
   * Some of the values that another key has sealed.
   *
   * @param prefix what every value of the one key begins with
   */
  public List<Value> otherThan(byte[] prefix, Column column, int most) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select id, \"%s\" from \"%s\" where substring(\"%s\" from 1 for octet_length(?1)) <> ?1 limit ?2"
                    .formatted(column.name(), column.table(), column.name()),
                Object[].class)
            .setParameter(1, prefix)
            .setParameter(2, most)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Value((UUID) row[0], (byte[]) row[1]))
        .toList();
  }

  /** Puts the same words under another seal; a value changed meanwhile stays as it is. */
  public void replace(Column column, Value old, byte[] sealed) {
    entities
        .createNativeQuery(
            "update \"%s\" set \"%s\" = ?1 where id = ?2 and \"%s\" = ?3"
                .formatted(column.table(), column.name(), column.name()))
        .setParameter(1, sealed)
        .setParameter(2, old.row())
        .setParameter(3, old.sealed())
        .executeUpdate();
  }
}
