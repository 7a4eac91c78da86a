package org.carecompanion.db.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenDatabaseTest {
  private final TestDatabase database = TestDatabase.empty();
  @TempDir Path home;
  private DataFolder folder;

  @BeforeEach
  void open() throws SQLException {
    folder = DataFolder.open(home);
    asSuperuser("alter role companion_owner nosuperuser createrole");
  }

  @Test
  void a_role_managed_elsewhere_is_used_as_it_is() throws Exception {
    String role = plainRole("theirs");
    PreparedDatabase prepared = PreparedDatabase.given(owned().usedBy(role, "pw"), folder);
    assertThat(prepared.application().user()).isEqualTo(role);
    try (Connection connection = Connections.open(prepared.application())) {
      assertThat(Statements.text(connection, "select count(*) from country")).isNotEqualTo("0");
    }
    // a second start, and a second node
    PreparedDatabase.given(owned().usedBy(role, "pw"), folder);
  }

  @Test
  void a_role_that_bypasses_row_level_security_is_refused() throws Exception {
    String role = plainRole("bypasser");
    asSuperuser("alter role %I bypassrls", role);
    refused(owned().usedBy(role, "pw"), "bypasses row-level security");
  }

  @Test
  void the_owner_is_refused_as_application_role() {
    Login owner = database.owner();
    refused(owned().usedBy(owner.user(), owner.password()), "The application role companion_owner");
  }

  @Test
  void a_member_of_the_owner_is_refused_as_application_role() throws Exception {
    String role = plainRole("member");
    asSuperuser("grant companion_owner to %I", role);
    refused(owned().usedBy(role, "pw"), "is the owner, or a member of it");
  }

  @Test
  void a_role_that_may_create_tables_is_refused() throws Exception {
    String role = plainRole("creator");
    asSuperuser("grant create on schema public to %I", role);
    refused(owned().usedBy(role, "pw"), "may create tables");
  }

  @Test
  void a_missing_role_is_named() {
    refused(owned().usedBy("nobody_there", "pw"), "there is no such role");
  }

  @Test
  void a_wrong_password_of_the_application_role_is_found_at_the_start() throws Exception {
    refused(owned().usedBy(plainRole("mistyped"), "other"), "wrong password");
  }

  @Test
  void an_owner_that_may_not_create_roles_is_told_what_to_do() throws Exception {
    asSuperuser("alter role companion_owner nocreaterole");
    Files.writeString(folder.secrets().resolve("given-companion_app"), "known\n");
    refused(owned(), "DATABASE_APP_USER and DATABASE_APP_PASSWORD");
  }

  @Test
  void a_role_made_by_another_node_keeps_its_password() {
    // TestDatabase made companion_app, as another node would have
    refused(owned(), "exists already, and its password is not in");
  }

  @Test
  void a_database_that_does_not_answer_is_named() {
    Login nowhere = new Login("jdbc:postgresql://127.0.0.1:1/care?x=1", "ann", "topsecret");
    refused(GivenDatabase.ownedBy(nowhere), "127.0.0.1:1/care cannot be reached");
  }

  @Test
  void a_database_that_does_not_exist_is_named() {
    refused(
        GivenDatabase.ownedBy(database.owner().withDatabase("not_there")),
        "There is no such database");
  }

  @Test
  void a_database_that_a_newer_version_migrated_is_refused() throws Exception {
    String role = plainRole("later");
    PreparedDatabase.given(owned().usedBy(role, "pw"), folder);
    asOwner(
        "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success) values (999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, true)");
    refused(owned().usedBy(role, "pw"), "migrated by another version");
  }

  private GivenDatabase owned() {
    return GivenDatabase.ownedBy(database.owner());
  }

  private void refused(GivenDatabase given, String why) {
    assertThatThrownBy(() -> PreparedDatabase.given(given, folder))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining(database.owner().password());
  }

  private String plainRole(String name) throws SQLException {
    asSuperuser("create role %I login password 'pw'", name);
    return name;
  }

  private void asSuperuser(String statement, String... values) throws SQLException {
    try (Connection connection = Connections.open(database.superuser())) {
      Statements.run(connection, statement, values);
    }
  }

  private void asOwner(String statement) throws SQLException {
    try (Connection connection = Connections.open(database.owner())) {
      Statements.run(connection, statement);
    }
  }
}
