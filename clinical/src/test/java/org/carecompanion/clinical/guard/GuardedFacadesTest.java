package org.carecompanion.clinical.guard;

import static java.util.Optional.empty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.ProductClasses;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.register.PatientRegister.Operation;
import org.carecompanion.domain.alert.AlertFilter;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.AlertOutcome;
import org.carecompanion.domain.audit.AuditFilter;
import org.carecompanion.domain.call.CallFilter;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.call.CallWishes;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingId;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.followup.FollowUpFilter;
import org.carecompanion.domain.followup.FollowUpId;
import org.carecompanion.domain.followup.FollowUpOutcome;
import org.carecompanion.domain.page.Page;
import org.carecompanion.domain.patient.PatientDetails;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PersonName;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.patient.SpeakingPace;
import org.carecompanion.domain.review.Correction;
import org.carecompanion.domain.review.FindingReview.Opinion;
import org.carecompanion.domain.review.FindingReview.Words;
import org.carecompanion.domain.review.ReviewId;
import org.carecompanion.domain.review.ReviewVerdict;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.ApiKeyId;
import org.carecompanion.domain.staff.ApiScope;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.KeyOrder;
import org.carecompanion.domain.staff.NewMember;
import org.carecompanion.domain.staff.NotAllowed;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is asked in somebody's name is guarded, and the guard really stands there. */
class GuardedFacadesTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final Ward WARD = Ward.in(DATABASE);

  @Test
  void every_public_method_that_takes_a_caller_says_who_may() {
    assertThat(askedInSomebodysName()).hasSizeGreaterThanOrEqualTo(14);
    assertThat(askedInSomebodysName()).filteredOn(method -> !guarded(method)).isEmpty();
  }

  @Test
  void a_method_that_forgets_to_say_so_is_noticed() {
    assertThat(takingACaller(Unguarded.class))
        .filteredOn(method -> !guarded(method))
        .extracting(Method::getName)
        .containsExactly("forgotten", "open_to_nobody");
  }

  /** What must not happen. */
  static class Unguarded {
    public void forgotten(Caller caller) {}

    @Allowed
    public void open_to_nobody(Caller caller) {}

    @Allowed(Role.CLINICIAN)
    public void guarded(Caller caller) {}

    public void of_nobody_s_business() {}
  }

  @TestFactory
  Stream<DynamicTest> who_is_not_named_is_refused_by() {
    return askedInSomebodysName().stream()
        .flatMap(
            method ->
                Arrays.stream(Role.values())
                    .filter(role -> !allowed(method).contains(role))
                    .map(
                        role ->
                            DynamicTest.dynamicTest(
                                name(method) + " as " + role,
                                () ->
                                    assertThatThrownBy(() -> ask(method, role))
                                        .isInstanceOf(NotAllowed.class)
                                        .hasMessage(role + " may not " + method.getName()))));
  }

  @TestFactory
  Stream<DynamicTest> who_is_named_gets_in_to() {
    return askedInSomebodysName().stream()
        .flatMap(
            method ->
                allowed(method).stream()
                    .map(
                        role ->
                            DynamicTest.dynamicTest(
                                name(method) + " as " + role, () -> getsIn(method, role))));
  }

  /** Nothing is there to be found; that much is said, and not that it is not allowed. */
  private static void getsIn(Method method, Role role) throws Throwable {
    try {
      ask(method, role);
    } catch (IllegalStateException e) {
      assertThat(e.getMessage()).startsWith("no such patient");
    }
  }

  private static Object ask(Method method, Role role) throws Throwable {
    Actor actor =
        role == Role.PROGRAM ? Actor.key(ApiKeyId.random()) : Actor.staff(WARD.nurse().id());
    Caller caller = new Caller(actor, WARD.hospital(), role);
    Object[] arguments =
        Arrays.stream(method.getParameterTypes())
            .map(type -> type == Caller.class ? caller : anything(type))
            .toArray();
    try {
      return method.invoke(DATABASE.bean(method.getDeclaringClass()), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object anything(Class<?> type) {
    PhoneNumber phone = Ward.nextNumber();
    List<Object> samples =
        List.of(
            0,
            "words, as many as a reason has",
            UUID.randomUUID(),
            List.of(PatientId.random()),
            AuditFilter.ALL,
            PatientId.random(),
            CallId.random(),
            AlertId.random(),
            FollowUpId.random(),
            FindingId.random(),
            FindingStatus.ABSENT,
            ReviewId.random(),
            new Protocol.Id("knee-hip", 1),
            ReviewVerdict.MISREAD,
            new Opinion(
                new Words("words", 1), new Correction(Concept.FEVER, FindingStatus.PRESENT), "why"),
            phone,
            CallType.FOLLOW_UP,
            CallWishes.NONE,
            ApiKeyId.random(),
            WARD.nurse().id(),
            new CallFilter(empty(), empty(), empty(), empty(), empty()),
            new AlertFilter(empty(), empty(), empty(), empty()),
            new FollowUpFilter(empty(), empty(), empty(), empty()),
            Page.first(10),
            Role.CLINICIAN,
            new NewMember("p" + phone.e164() + "@hospital.example", "Ann Lee", Role.CLINICIAN),
            new KeyOrder("key " + phone.e164(), ApiScope.all(), Optional.empty()),
            ConsentKind.CALL,
            SpeakingPace.SLOW,
            new TypedWords("Stay on the line."),
            AlertOutcome.ADVICE_GIVEN,
            FollowUpOutcome.NOT_NEEDED,
            new Operation(ProcedureFamily.KNEE_HIP, "knee replacement", LocalDate.EPOCH),
            new PatientDetails(
                "MRN" + phone.e164(),
                new PersonName("Ann", "Lee"),
                LocalDate.EPOCH,
                phone,
                Optional.empty()));
    return samples.stream()
        .filter(sample -> type.isInstance(sample) || type == int.class && sample instanceof Integer)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("add a sample of " + type));
  }

  private static List<Method> askedInSomebodysName() {
    return ProductClasses.besides(CheckIn.class).stream()
        .filter(type -> Modifier.isPublic(type.getModifiers()) && !type.isRecord())
        .flatMap(type -> takingACaller(type).stream())
        .toList();
  }

  private static List<Method> takingACaller(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> Arrays.asList(method.getParameterTypes()).contains(Caller.class))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static boolean guarded(Method method) {
    return method.isAnnotationPresent(Allowed.class) && !allowed(method).isEmpty();
  }

  private static List<Role> allowed(Method method) {
    return List.of(method.getAnnotation(Allowed.class).value());
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
