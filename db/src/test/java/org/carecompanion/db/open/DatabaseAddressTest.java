package org.carecompanion.db.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ann:s%40cret+x@db.example:6000/care?sslmode=require",
        "postgres://ann:s%40cret+x@db.example:6000/care?sslmode=require",
        "jdbc:postgresql://db.example:6000/care?user=ann&password=s%40cret+x&sslmode=require"
      })
  void every_usual_form_gives_the_same_login(String address) {
    assertThat(DatabaseAddress.parse(address))
        .isEqualTo(
            new Login("jdbc:postgresql://db.example:6000/care?sslmode=require", "ann", "s@cret+x"));
  }

  @Test
  void the_port_may_be_left_out() {
    assertThat(DatabaseAddress.parse("postgres://ann:pw@db/care").url())
        .isEqualTo("jdbc:postgresql://db:5432/care");
  }

  @ParameterizedTest
  @CsvSource({
    "mysql://ann:topsecret@db/care, does not start with postgresql://",
    "postgres://ann:topsecret@db, names no database",
    "postgres://ann:topsecret@db/, names no database",
    "postgres://db/care, names no user",
    "postgres://ann@db/care, has no password",
    "postgres://ann:topsecret[@db/care, cannot be read",
    "postgres:///care, has no host"
  })
  void what_is_missing_is_named_and_the_password_is_not_repeated(String address, String why) {
    assertThatThrownBy(() -> DatabaseAddress.parse(address))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("topsecret");
  }

  @Test
  void a_login_does_not_print_its_password() {
    assertThat(new Login("jdbc:postgresql://db/care", "ann", "topsecret").toString())
        .doesNotContain("topsecret");
  }
}
