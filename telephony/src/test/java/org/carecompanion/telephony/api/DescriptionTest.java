package org.carecompanion.telephony.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecompanion.clinical.summary.SlotStatus;
import org.carecompanion.domain.alert.AlertOutcome;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.call.CallMode;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.call.StreamFallback;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.followup.FollowUpOutcome;
import org.carecompanion.domain.staff.ApiScope;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.carecompanion.telephony.api.Description.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** openapi.yaml and the code say the same: neither has anything the other has not. */
class DescriptionTest {
  /** What each list reads from its query, and each body from its fields. */
  private static final Map<String, Consumer<Fields>> QUERIES =
      Map.of(
          "listCalls", paged(CallsResource::filter),
          "listAlerts", paged(AlertsResource::filter),
          "listFollowUps", paged(FollowUpsResource::filter),
          "listPatients", paged(PatientsResource.Wanted::read));

  private static final Map<String, Consumer<Fields>> BODIES =
      Map.of(
          "CallOrder", CallOrder::read,
          "Acknowledgement", DescriptionTest::actedFor,
          "Resolution",
              fields -> {
                actedFor(fields);
                AlertsResource.Resolution.read(fields);
              },
          "Completion",
              fields -> {
                actedFor(fields);
                FollowUpsResource.Completion.read(fields);
              },
          "NewPatient", PatientOrder::added,
          "ChangedPatient", PatientOrder::changed);

  private static final List<Class<? extends Enum<?>>> CHOICES =
      List.of(
          CallType.class,
          CallStatus.class,
          CallOutcome.class,
          CallMode.class,
          StreamFallback.class,
          Severity.class,
          SlotStatus.class,
          AlertState.class,
          AlertOutcome.class,
          FollowUpKind.class,
          FollowUpOutcome.class,
          ProcedureFamily.class,
          ConsentKind.class);

  private static Consumer<Fields> paged(Consumer<Fields> filter) {
    return fields -> {
      Query.page(fields);
      filter.accept(fields);
    };
  }

  private static void actedFor(Fields fields) {
    fields.text(ActedFor.FIELD);
  }

  /** One method of one resource as it is served. */
  private record Served(String method, String path, Method code) {
    static Stream<Served> of(Class<?> resource) {
      return Arrays.stream(resource.getDeclaredMethods())
          .flatMap(
              method ->
                  verb(method)
                      .map(verb -> new Served(verb, path(resource, method), method))
                      .stream());
    }

    private static Optional<String> verb(Method method) {
      return Arrays.stream(method.getAnnotations())
          .map(Annotation::annotationType)
          .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
          .map(HttpMethod::value)
          .findFirst();
    }

    private static String path(Class<?> resource, Method method) {
      Path below = method.getAnnotation(Path.class);
      String path = "/" + resource.getAnnotation(Path.class).value();
      return below == null ? path : path + "/" + below.value();
    }

    Needs needs() {
      return code.getAnnotation(Needs.class);
    }

    boolean takes(Class<?> type) {
      return Arrays.asList(code.getParameterTypes()).contains(type);
    }

    Set<String> named(Class<? extends Annotation> kind) {
      Set<String> names = new TreeSet<>();
      for (Parameter parameter : code.getParameters()) {
        if (parameter.isAnnotationPresent(kind) && kind == PathParam.class)
          names.add(parameter.getAnnotation(PathParam.class).value());
        if (parameter.isAnnotationPresent(kind) && kind == HeaderParam.class)
          names.add(parameter.getAnnotation(HeaderParam.class).value());
      }
      return names;
    }
  }

  private static List<Served> served() {
    return new ApiApplication()
        .getClasses().stream()
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(Served::of)
            .toList();
  }

  private static Operation described(Served served) {
    return Description.operations().stream()
        .filter(o -> o.method().equals(served.method()) && o.path().equals(served.path()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(served + " is not described"));
  }

  @Test
  void every_resource_method_is_described_and_nothing_else_is() {
    assertThat(served()).hasSizeGreaterThanOrEqualTo(16);
    assertThat(Description.operations().stream().map(o -> o.method() + " " + o.path()))
        .containsExactlyInAnyOrderElementsOf(
            served().stream().map(s -> s.method() + " " + s.path()).toList());
  }

  @Test
  void a_method_nobody_described_is_noticed() {
    @Path("stray")
    class Stray {
      @GET
      @Path("{id}")
      public void read() {}

      @POST
      public void write() {}
    }
    assertThat(Served.of(Stray.class).map(s -> s.method() + " " + s.path()))
        .containsExactlyInAnyOrder("GET /stray/{id}", "POST /stray");
  }

  @TestFactory
  Stream<DynamicTest> scope_parameters_and_codes_are_those_of_the_code_for() {
    return served().stream()
        .map(s -> DynamicTest.dynamicTest(s.method() + " " + s.path(), () -> same(s)));
  }

  private static void same(Served served) {
    Operation described = described(served);
    assertThat(Description.texts(described.node().path("x-scope")))
        .isEqualTo(
            Arrays.stream(served.needs().value())
                .map(ApiScope::code)
                .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(described.parameters("path")).isEqualTo(served.named(PathParam.class));
    assertThat(described.parameters("header")).isEqualTo(served.named(HeaderParam.class));
    Consumer<Fields> query = QUERIES.get(described.id());
    assertThat(described.parameters("query")).isEqualTo(query == null ? Set.of() : read(query));
    assertThat(described.body().isPresent()).isEqualTo(served.takes(Fields.class));
    assertThat(codes(described)).isEqualTo(expected(served, query != null));
  }

  private static Set<String> codes(Operation described) {
    Set<String> codes = new TreeSet<>();
    for (String status : described.statuses())
      Description.texts(described.response(status).path("x-codes"))
          .forEach(code -> codes.add(status + " " + code));
    return codes;
  }

  /**
   * What every method may answer, what reading a query or a body adds, and what the method says.
   */
  private static Set<String> expected(Served served, boolean query) {
    Stream<ProblemCode> always =
        Stream.of(
            ProblemCode.NO_VALID_KEY,
            ProblemCode.MISSING_SCOPE,
            ProblemCode.NOT_ALLOWED,
            ProblemCode.TOO_MANY_REQUESTS,
            ProblemCode.TROUBLE);
    Stream<ProblemCode> reading =
        query || served.takes(Fields.class)
            ? Stream.of(ProblemCode.BROKEN_JSON, ProblemCode.INVALID_REQUEST)
            : Stream.of();
    Stream<ProblemCode> body =
        served.takes(Fields.class)
            ? Stream.of(ProblemCode.BODY_TOO_LARGE, ProblemCode.WRONG_CONTENT_TYPE)
            : Stream.of();
    return Stream.of(always, reading, body, Arrays.stream(served.needs().refuses()))
        .flatMap(codes -> codes)
        .map(code -> code.status() + " " + code.code())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @TestFactory
  Stream<DynamicTest> the_fields_that_are_read_are_those_described_for() {
    assertThat(BODIES.keySet())
        .isEqualTo(
            Description.operations().stream()
                .flatMap(o -> o.body().stream())
                .collect(Collectors.toSet()));
    return BODIES.entrySet().stream()
        .map(
            body ->
                DynamicTest.dynamicTest(
                    body.getKey(),
                    () ->
                        assertThat(read(body.getValue()))
                            .isEqualTo(Description.properties(body.getKey()))));
  }

  /** The names asked for; nothing is there, so most readers refuse in the end. */
  private static Set<String> read(Consumer<Fields> reader) {
    Fields nothing = new Fields(JsonValue.EMPTY_JSON_OBJECT);
    try {
      reader.accept(nothing);
    } catch (Refused expected) {
      assertThat(expected.problem().code()).isEqualTo(ProblemCode.INVALID_REQUEST);
    }
    return new TreeSet<>(nothing.known());
  }

  @TestFactory
  Stream<DynamicTest> choices_are_those_of_the_code_for() {
    return CHOICES.stream()
        .map(
            choice ->
                DynamicTest.dynamicTest(
                    choice.getSimpleName(),
                    () -> assertThat(choice(choice.getSimpleName())).isEqualTo(codes(choice))));
  }

  @Test
  void a_finding_stands_as_in_the_code() {
    assertThat(
            Description.texts(
                Description.node().at("/components/schemas/Finding/properties/status/enum")))
        .isEqualTo(codes(FindingStatus.class));
  }

  @Test
  void problem_codes_and_what_is_wrong_with_fields_are_those_of_the_code() {
    assertThat(choice("ProblemCode")).isEqualTo(codes(ProblemCode.class));
    assertThat(
            Description.texts(
                Description.node().at("/components/schemas/FieldFault/properties/code/enum")))
        .isEqualTo(codes(FieldFault.Kind.class));
  }

  private static Set<String> choice(String schema) {
    return Description.texts(Description.node().at("/components/schemas/" + schema + "/enum"));
  }

  static Set<String> codes(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Faults::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
