package org.carecompanion.db.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.carecompanion.db.open.DatabaseLook.Grade;
import org.carecompanion.db.open.DatabaseLook.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLookTest {
  @TempDir Path home;

  private List<Seen> look(GivenDatabase given, Clock clock) {
    return new DatabaseLook(new DataFolder(home), clock).given(given);
  }

  private List<Seen> look(GivenDatabase given) {
    return look(given, Clock.systemUTC());
  }

  private static GivenDatabase migrated() {
    TestDatabase database = TestDatabase.fresh();
    Login application = database.application();
    return GivenDatabase.ownedBy(database.owner())
        .usedBy(application.user(), application.password());
  }

  @Test
  void a_migrated_database_with_a_plain_role_is_well() {
    assertThat(look(migrated()))
        .extracting(Seen::grade, Seen::says)
        .contains(
            tuple(Grade.OK, "migrated to this version"),
            tuple(Grade.OK, "the application role can sign in"))
        .noneMatch(seen -> seen.toList().contains(Grade.PROBLEM));
  }

  @Test
  void an_empty_one_is_well_too_and_stays_empty() {
    TestDatabase database = TestDatabase.empty();
    var given = GivenDatabase.ownedBy(database.owner()).usedBy("companion_app", "any");
    assertThat(look(given))
        .anySatisfy(seen -> assertThat(seen.says()).contains("migrations wait for the next start"));
    assertThat(look(given))
        .as("nothing was made by looking")
        .anySatisfy(seen -> assertThat(seen.says()).contains("migrations wait for the next start"));
    assertThat(home.resolve("secrets")).doesNotExist();
  }

  @Test
  void a_role_that_gets_round_row_level_security_is_a_problem() {
    TestDatabase database = TestDatabase.fresh();
    Login owner = database.owner();
    assertThat(look(GivenDatabase.ownedBy(owner).usedBy(owner.user(), owner.password())))
        .anySatisfy(
            seen -> {
              assertThat(seen.grade()).isEqualTo(Grade.PROBLEM);
              assertThat(seen.says()).contains("Rows of one hospital would be open to another");
            });
  }

  @Test
  void a_clock_that_differs_is_told() {
    assertThat(look(migrated(), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-3))))
        .anySatisfy(
            seen -> {
              assertThat(seen.grade()).isEqualTo(Grade.WARNING);
              assertThat(seen.says()).contains("differ by 1");
            });
  }

  @Test
  void a_wrong_password_is_a_problem_and_not_repeated() {
    Login owner = TestDatabase.fresh().owner();
    assertThat(look(GivenDatabase.ownedBy(owner.as(owner.user(), "hushhush"))))
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.grade()).isEqualTo(Grade.PROBLEM);
              assertThat(seen.says()).contains("refused user").doesNotContain("hushhush");
            });
  }

  @Test
  void an_embedded_one_that_is_not_there_yet_is_left_alone() throws Exception {
    var look = new DatabaseLook(new DataFolder(home.resolve("new")), Clock.systemUTC());
    assertThat(look.embedded())
        .extracting(Seen::says)
        .containsExactly("the embedded database is made at the first start");
    assertThat(Files.exists(home.resolve("new"))).isFalse();
  }
}
