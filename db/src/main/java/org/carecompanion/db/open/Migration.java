package org.carecompanion.db.open;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings the tables to this version, as the owner, before anything is deployed. A database that a
 * newer version has written is refused, not guessed at.
 */
final class Migration {
  private static final String[] NONE_IGNORED = {};
  private final String[] locations;

  Migration(String... locations) {
    this.locations = locations;
  }

  /** The product's own scripts. They name the application role as {@code ${app_role}}. */
  static Migration ofProduct() {
    return new Migration("classpath:db/migration");
  }

  /** How many scripts have not run yet. Changes nothing. */
  int waiting(Login owner) {
    try {
      return configured(owner, ApplicationRole.DEFAULT_NAME).info().pending().length;
    } catch (FlywayException e) {
      throw new DatabaseProblem("The tables' state cannot be read: " + e.getMessage(), e);
    }
  }

  private Flyway configured(Login owner, String applicationRole) {
    return Flyway.configure(Migration.class.getClassLoader())
        .dataSource(owner.url(), owner.user(), owner.password())
        .locations(locations)
        .placeholders(Map.of("app_role", applicationRole))
        .ignoreMigrationPatterns(NONE_IGNORED)
        .validateMigrationNaming(true)
        .load();
  }

  void run(Login owner, String applicationRole) {
    try {
      configured(owner, applicationRole).migrate();
    } catch (FlywayValidateException e) {
      throw new DatabaseProblem(
          "This database was migrated by another version of the product, probably a newer one. Start that version, or restore a backup from before it.\n"
              + e.getMessage(),
          e);
    } catch (FlywayException e) {
      throw new DatabaseProblem("The tables could not be migrated: " + e.getMessage(), e);
    }
  }
}
