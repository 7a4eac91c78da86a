package org.carecompanion.adminui.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.carecompanion.adminui.alert.AlertView;
import org.carecompanion.adminui.audit.AuditView;
import org.carecompanion.adminui.audit.GlassView;
import org.carecompanion.adminui.call.CallView;
import org.carecompanion.adminui.call.CallsView;
import org.carecompanion.adminui.call.LiveCallsView;
import org.carecompanion.adminui.patient.PatientView;
import org.carecompanion.adminui.patient.PatientsView;
import org.carecompanion.adminui.worklist.WorklistView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
  private static final List<Class<?>> PATIENT_DATA =
      List.of(
          WorklistView.class,
          CallView.class,
          CallsView.class,
          LiveCallsView.class,
          PatientView.class,
          PatientsView.class);

  @Test
  void no_page_with_patient_data_is_open_to_the_platform() {
    for (Class<?> view : PATIENT_DATA)
      assertThat(view.getAnnotation(RolesAllowed.class).value())
          .as(view.getSimpleName())
          .containsExactlyInAnyOrder("CLINICIAN", "HOSPITAL_ADMIN");
  }

  @Test
  void the_proof_of_an_alert_is_for_clinicians() {
    assertThat(AlertView.class.getAnnotation(RolesAllowed.class).value())
        .containsExactly("CLINICIAN");
  }

  @Test
  void the_audit_and_who_opened_what_are_for_the_hospital_s_administrators() {
    for (Class<?> view : List.of(AuditView.class, GlassView.class))
      assertThat(view.getAnnotation(RolesAllowed.class).value())
          .as(view.getSimpleName())
          .containsExactly("HOSPITAL_ADMIN");
  }

  @Test
  void only_sign_in_is_open_to_everybody() {
    assertThat(SignInView.class).hasAnnotations(Route.class, AnonymousAllowed.class);
    assertThat(NewPasswordView.class).hasAnnotations(Route.class, PermitAll.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/worklist?view=mine", "/alerts/1"})
  void sign_in_leads_back_to_a_page_of_ours(String next) {
    assertThat(SignInView.isOurs(next)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "\t//evil.example",
        "/%2f/evil.example",
        "/..//evil.example",
        "/./evil",
        "/\u2028/evil.example",
        "javascript:alert(1)",
        "/api/v1/calls",
        "/Phone/x",
        "evil",
        ""
      })
  void and_never_to_another_site(String next) {
    assertThat(SignInView.isOurs(next)).isFalse();
  }

  @Test
  void whoever_idled_comes_back_to_where_they_were() {
    assertThat(SignOut.addressAfterIdling("/alerts/1?x=y"))
        .isEqualTo("/sign-in?idle&next=%2Falerts%2F1%3Fx%3Dy");
    assertThat(SignOut.addressAfterIdling("//evil.example")).isEqualTo("/sign-in?idle&next=%2F");
  }
}
