package org.carecompanion.clinical.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.staff.ApiSecret;
import org.carecompanion.domain.staff.StaffMembers;
import org.junit.jupiter.api.Test;

/** One transaction sees one hospital, and what looks across them gives ids only. */
class ScopeTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final FullHospital HARBOR = FullHospital.in(DATABASE);
  private static final FullHospital OTHER = FullHospital.in(DATABASE);

  @Test
  void a_scope_of_another_hospital_is_refused_inside_a_scope() {
    HospitalScope scope = DATABASE.bean(HospitalScope.class);
    assertThatThrownBy(() -> in(HARBOR, () -> in(OTHER, () -> DATABASE.bean(Calls.class).live())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a transaction sees one hospital");
    assertThat(
            scope.<List<?>>call(
                HARBOR.ward.hospital().value(),
                () -> in(HARBOR, () -> DATABASE.bean(Calls.class).live())))
        .as("the same hospital joins")
        .hasSize(1);
  }

  @Test
  void a_scope_that_failed_leaves_nothing_open() {
    assertThatThrownBy(
            () ->
                in(
                    HARBOR,
                    () -> {
                      throw new IllegalArgumentException("on the way");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("on the way");
    assertThat(DATABASE.bean(Calls.class).live()).isEmpty();
    assertThat(in(OTHER, () -> DATABASE.bean(Calls.class).live())).hasSize(1);
  }

  @Test
  void one_thread_s_scope_is_not_another_s() {
    List<?> seen =
        in(
            HARBOR,
            () -> CompletableFuture.supplyAsync(() -> DATABASE.bean(Calls.class).live()).join());
    assertThat(seen).isEmpty();
  }

  @Test
  void across_hospitals_there_are_only_ids() {
    AcrossHospitals across = DATABASE.bean(AcrossHospitals.class);
    UUID hospital = HARBOR.ward.hospital().value();
    var line = in(HARBOR, () -> DATABASE.bean(Hospitals.class).openLines().getFirst());
    assertThat(across.line(line.key())).contains(new AcrossHospitals.Owned(hospital, line.id()));
    assertThat(across.line("no such key")).isEmpty();
    var nurse = HARBOR.ward.nurse();
    assertThat(across.staffMember(nurse.email().toUpperCase(Locale.ROOT)))
        .contains(new AcrossHospitals.Owned(hospital, nurse.id().value()));
    assertThat(across.apiKey(HARBOR.secret.hash()))
        .get()
        .extracting(AcrossHospitals.Owned::hospital)
        .isEqualTo(hospital);
    assertThat(across.apiKey(new ApiSecret("guessed").hash())).isEmpty();
    assertThat(across.hospitals()).contains(hospital, OTHER.ward.hospital().value());
  }

  @Test
  void nothing_in_the_database_that_looks_across_hospitals_gives_more_than_ids_and_counts() {
    assertThat(
            DATABASE.rows(
                "select p.proname || ' ' || pg_get_function_result(p.oid) from pg_proc p where p.prosecdef order by 1"))
        .containsExactly(
            "calls_on_lines TABLE(begun bigint, talking bigint)",
            "figures_now TABLE(figure text, amount double precision)",
            "hospital_ids SETOF uuid",
            "hospital_of_api_key TABLE(hospital_id uuid, key_id uuid)",
            "hospital_of_email TABLE(hospital_id uuid, staff_id uuid)",
            "hospital_of_line TABLE(hospital_id uuid, line_id uuid)",
            "hospital_of_stream_token TABLE(hospital_id uuid, token_id uuid)");
  }

  private static <T> T in(FullHospital hospital, Supplier<T> work) {
    return DATABASE.in(hospital.ward.hospital(), work);
  }

  @Test
  void a_row_that_names_another_hospital_is_refused_by_hibernate_too() {
    Patient stolen =
        in(OTHER, () -> DATABASE.bean(Patients.class).find(OTHER.ward.patient()).orElseThrow());
    assertThatThrownBy(
            () ->
                in(
                    HARBOR,
                    () -> {
                      stolen.change(stolen.details());
                      return DATABASE.entities().merge(stolen);
                    }))
        .isInstanceOf(RuntimeException.class);
    assertThat(in(HARBOR, () -> DATABASE.bean(Patients.class).find(OTHER.ward.patient())))
        .isEmpty();
    assertThat(in(OTHER, () -> DATABASE.bean(StaffMembers.class).active())).hasSize(2);
  }
}
