package org.carecompanion.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordTest {
  private static final String HASH = Password.hash("correct horse battery");

  @Test
  void is_hashed_with_argon2id_and_says_with_what_cost() {
    assertThat(HASH).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(HASH).doesNotContain("correct");
  }

  @Test
  void the_same_password_never_gives_the_same_hash() {
    assertThat(Password.hash("correct horse battery")).isNotEqualTo(HASH);
  }

  @Test
  void matches_only_itself() {
    assertThat(Password.matches("correct horse battery", HASH)).isTrue();
    assertThat(Password.matches("Correct horse battery", HASH)).isFalse();
    assertThat(Password.matches("", HASH)).isFalse();
  }

  @Test
  void a_hash_made_at_another_cost_still_matches() {
    // Argon2id with 8 MiB, 1 pass, made by the same library
    String older =
        com.password4j.Password.hash("correct horse battery")
            .addRandomSalt(16)
            .with(
                com.password4j.Argon2Function.getInstance(
                    8_192, 1, 1, 32, com.password4j.types.Argon2.ID))
            .getResult();
    assertThat(Password.matches("correct horse battery", older)).isTrue();
  }
}
