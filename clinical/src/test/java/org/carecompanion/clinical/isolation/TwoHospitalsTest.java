package org.carecompanion.clinical.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.domain.patient.Patient;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Two hospitals on one installation: through the code, neither ever sees the other. */
class TwoHospitalsTest {
  /** The same for every hospital, and about none. */
  private static final Set<String> ABOUT_NO_HOSPITAL = Set.of("Hospitals.country(String)");

  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final FullHospital HARBOR = FullHospital.in(DATABASE);
  private static final FullHospital OTHER = FullHospital.in(DATABASE);

  @Test
  void every_way_to_read_rows_is_tried() {
    assertThat(RepositoryMethods.asking(HARBOR).keySet())
        .hasSizeGreaterThan(40)
        .doesNotContainAnyElementsOf(ABOUT_NO_HOSPITAL)
        .containsExactlyInAnyOrderElementsOf(
            RepositoryMethods.inTheCode().stream()
                .filter(method -> !ABOUT_NO_HOSPITAL.contains(method))
                .toList());
  }

  @Test
  void a_method_that_is_added_to_a_repository_is_noticed() {
    assertThat(RepositoryMethods.reads(RepositoryWithANewMethod.class))
        .containsExactly("RepositoryWithANewMethod.everybody()");
  }

  /** What a repository looks like that somebody adds to. */
  static class RepositoryWithANewMethod {
    public List<Patient> everybody() {
      return List.of();
    }

    public void add(Patient patient) {}
  }

  @TestFactory
  Stream<DynamicTest> a_hospital_reads_its_own_rows_by() {
    return RepositoryMethods.asking(HARBOR).entrySet().stream()
        .map(
            read ->
                DynamicTest.dynamicTest(
                    read.getKey(),
                    () ->
                        assertThat(something(in(HARBOR, read.getValue())))
                            .as("gives something")
                            .isTrue()));
  }

  @TestFactory
  Stream<DynamicTest> a_hospital_without_rows_reads_nothing_of_another_by() {
    Ward empty = emptyHospital();
    return RepositoryMethods.asking(HARBOR).entrySet().stream()
        .map(
            read ->
                DynamicTest.dynamicTest(
                    read.getKey(),
                    () ->
                        assertThat(
                                something(
                                    answer(() -> DATABASE.in(empty.hospital(), read.getValue()))))
                            .as("gives something")
                            .isFalse()));
  }

  @TestFactory
  Stream<DynamicTest> outside_a_scope_nothing_is_read_by() {
    return RepositoryMethods.asking(HARBOR).entrySet().stream()
        .filter(read -> !read.getKey().contains(".lock"))
        .map(
            read ->
                DynamicTest.dynamicTest(
                    read.getKey(),
                    () ->
                        assertThat(something(answer(read.getValue())))
                            .as("gives something")
                            .isFalse()));
  }

  @TestFactory
  Stream<DynamicTest> what_is_listed_is_only_ones_own_by() {
    return RepositoryMethods.asking(HARBOR).entrySet().stream()
        .filter(read -> listsRows(in(HARBOR, read.getValue())))
        .map(
            read ->
                DynamicTest.dynamicTest(
                    read.getKey(),
                    () ->
                        assertThat(hospitals((Collection<?>) in(HARBOR, read.getValue())))
                            .containsOnly(HARBOR.ward.hospital().value())));
  }

  /** A list of mere values has no owner to read; that it gives nothing to others is tried above. */
  private static boolean listsRows(Object answer) {
    return answer instanceof Collection<?> list
        && list.stream().noneMatch(String.class::isInstance);
  }

  @TestFactory
  Stream<DynamicTest> hql_sees_only_ones_own_rows_of() {
    return entities()
        .map(
            entity ->
                DynamicTest.dynamicTest(
                    entity,
                    () -> {
                      String all = "select e.hospitalId from " + entity + " e";
                      String others = all + " where e.hospitalId = :other";
                      assertThat(in(HARBOR, () -> query(all)))
                          .isNotEmpty()
                          .containsOnly(HARBOR.ward.hospital().value());
                      assertThat(
                              in(
                                  HARBOR,
                                  () ->
                                      DATABASE
                                          .entities()
                                          .createQuery(others, UUID.class)
                                          .setParameter("other", OTHER.ward.hospital().value())
                                          .getResultList()))
                          .isEmpty();
                      assertThat(query(all)).as("outside a scope").isEmpty();
                    }));
  }

  @Test
  void hql_sees_only_ones_own_hospital() {
    assertThat(in(HARBOR, () -> query("select h.id from Hospital h")))
        .containsExactly(HARBOR.ward.hospital().value());
    assertThat(query("select h.id from Hospital h")).isEmpty();
  }

  private static Ward emptyHospital() {
    Ward ward = Ward.in(DATABASE);
    // hired, admitted and furnished by every ward: taken out again, so that any row is another's
    try (var connection = DATABASE.owner().getConnection();
        var statement = connection.createStatement()) {
      for (String table :
          List.of(
              "consent", "surgery", "patient", "staff_member", "phone_line", "telephony_account"))
        statement.execute(
            "delete from %s where hospital_id = '%s'".formatted(table, ward.hospital()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return ward;
  }

  private static <T> T in(FullHospital hospital, Supplier<T> work) {
    return DATABASE.in(hospital.ward.hospital(), work);
  }

  /** A read that refuses, because there is nothing, has read nothing. */
  private static Object answer(Supplier<Object> read) {
    try {
      return read.get();
    } catch (IllegalStateException e) {
      assertThat(e.getMessage())
          .matches("no such patient: .*|a scope of a hospital that is not there");
      return Optional.empty();
    }
  }

  private static boolean something(Object answer) {
    return switch (answer) {
      case Collection<?> rows -> !rows.isEmpty();
      case Optional<?> row -> row.isPresent();
      case Long count -> count > 0;
      case Boolean yes -> yes;
      default -> true;
    };
  }

  private static List<UUID> query(String hql) {
    return DATABASE.entities().createQuery(hql, UUID.class).getResultList();
  }

  private static Stream<String> entities() {
    return DATABASE.entities().getMetamodel().getEntities().stream()
        .filter(e -> e.getAttributes().stream().anyMatch(a -> a.getName().equals("hospitalId")))
        .map(e -> e.getName());
  }

  /** Read from the entities themselves, whatever the query said. */
  private static List<Object> hospitals(Collection<?> entities) {
    return entities.stream().map(TwoHospitalsTest::hospital).toList();
  }

  private static Object hospital(Object entity) {
    try {
      var field = entity.getClass().getDeclaredField("hospitalId");
      field.setAccessible(true);
      return field.get(entity);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
