package org.carecompanion.telephony.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.carecompanion.domain.call.CallWishes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body may be, and that everything wrong with it is said at once. */
class FieldsTest {
  private static final String PATIENT = "\"patient_id\":\"00000000-0000-4000-8000-000000000001\"";
  private static final String LATIN = "{\"mrn\":\"é\"}";

  @Test
  void a_full_order_is_read() {
    CallOrder order =
        CallOrder.read(
            fields(
                "{"
                    + PATIENT
                    + """
                    ,"call_type":"follow_up","from_number":"+12125550101","message":"See you Monday.",
                     "timeout":45,"record":true,"created_by":"Ward 3","reference":"w3/17"}"""));
    CallWishes wishes = order.wishes();
    assertThat(wishes.from().orElseThrow().e164()).isEqualTo("+12125550101");
    assertThat(wishes.message().orElseThrow().text()).isEqualTo("See you Monday.");
    assertThat(wishes.ringFor().orElseThrow()).hasSeconds(45);
    assertThat(wishes.recording()).isEqualTo(CallWishes.Recording.WANTED);
    assertThat(wishes.origin().reference().orElseThrow()).hasToString("w3/17");
  }

  @Test
  void null_is_the_same_as_absent() {
    CallOrder order =
        CallOrder.read(fields("{\"mrn\":\"1\",\"patient_id\":null,\"timeout\":null}"));
    assertThat(order.mrn()).contains("1");
    assertThat(order.wishes()).isEqualTo(CallWishes.NONE);
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    assertThat(
            faults(
                CallOrder::read,
                """
                {"patient_id":"17","mrn":4,"call_type":"sales","from_number":"0212","message":"<b>","timeout":"30",
                 "record":"yes","created_by":"","reference":"a b","patient":"x"}"""))
        .containsExactlyInAnyOrder(
            "patient_id invalid_value",
            "mrn wrong_type",
            "patient_id not_together",
            "call_type invalid_value",
            "from_number invalid_value",
            "message invalid_value",
            "timeout wrong_type",
            "record wrong_type",
            "created_by invalid_value",
            "reference invalid_value",
            "patient unknown_field");
  }

  @Test
  void inner_fields_are_named_with_their_way() {
    assertThat(
            faults(
                PatientOrder::added,
                """
                {"given_name":"Ann","family_name":" ","date_of_birth":"1958-02-30","phone":"12","time_zone":"Mars/North",
                 "surgery":{"procedure_family":"brain","performed_on":3,"side":"left"},"consents":["call",1,"sale"]}"""))
        .containsExactlyInAnyOrder(
            "mrn required",
            "family_name invalid_value",
            "date_of_birth invalid_value",
            "phone invalid_value",
            "time_zone invalid_value",
            "surgery.procedure_family invalid_value",
            "surgery.procedure required",
            "surgery.performed_on wrong_type",
            "surgery.side unknown_field",
            "consents wrong_type",
            "consents invalid_value",
            "consent_source required");
  }

  @Test
  void what_is_said_repeats_nothing_of_what_was_sent() {
    assertThatThrownBy(
            () ->
                CallOrder.read(
                    fields(
                        "{\"mrn\":\"1\",\"message\":\"<zephyrquince\",\"from_number\":\"zephyrquince\"}")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problem().json().toString()).doesNotContain("zephyrquince"))
        .hasMessageNotContaining("zephyrquince");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "600", "30"})
  void it_may_ring(String seconds) {
    String json = "{\"mrn\":\"1\",\"timeout\":" + seconds + "}";
    assertThat(CallOrder.read(fields(json)).wishes().ringFor()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "601", "-30", "0"})
  void it_may_not_ring(String seconds) {
    assertThat(faults(CallOrder::read, "{\"mrn\":\"1\",\"timeout\":" + seconds + "}"))
        .containsExactly("timeout invalid_value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"30.5", "1e400", "99999999999999999999", "true", "[30]", "{}"})
  void no_whole_number_is(String value) {
    assertThat(faults(CallOrder::read, "{\"mrn\":\"1\",\"timeout\":" + value + "}"))
        .containsExactly("timeout wrong_type");
  }

  static Stream<byte[]> broken() {
    return Stream.of(
            "",
            " ",
            "{",
            "{\"mrn\":",
            "[]",
            "null",
            "\"text\"",
            "{\"mrn\":\"1\"} {}",
            "{\"mrn\":\"1\",\"mrn\":\"2\"}",
            "{mrn:1}",
            "{\"mrn\":\"1",
            "{\"mrn\":\"1\"",
            "{\"a\":[1,",
            "{\"mrn\":\"1\"} ,",
            "{\"mrn\":\"1\"}}",
            "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
            "[".repeat(60_000),
            LATIN)
        .map(text -> text.getBytes(text.equals(LATIN) ? ISO_8859_1 : UTF_8));
  }

  @ParameterizedTest
  @MethodSource("broken")
  @Timeout(60) // a parser that waits for more than there is, waits for ever
  void is_no_body(byte[] body) {
    assertThat(refusal(body)).isEqualTo(ProblemCode.BROKEN_JSON);
  }

  @Test
  void a_body_has_a_limit() {
    String most = "{\"mrn\":\"" + "1".repeat(FieldsReader.LARGEST_BODY - 10) + "\"}";
    assertThat(most).hasSize(FieldsReader.LARGEST_BODY);
    assertThat(read(most.getBytes(UTF_8)).text("mrn")).isPresent();
    assertThat(refusal((most + " ").getBytes(UTF_8))).isEqualTo(ProblemCode.BODY_TOO_LARGE);
  }

  @Test
  void the_same_words_in_another_order_are_the_same_request() {
    Marked one = marked("k", "{\"a\":1,\"b\":{\"c\":[true,\"x\"],\"d\":null}}");
    assertThat(marked("k", "{ \"b\": {\"c\": [true, \"x\"]},  \"a\": 1 }").body())
        .isEqualTo(one.body());
    for (String other :
        List.of(
            "{\"a\":2,\"b\":{\"c\":[true,\"x\"]}}",
            "{\"a\":1,\"b\":{\"c\":[\"x\",true]}}",
            "{\"a\":\"1\",\"b\":{\"c\":[true,\"x\"]}}",
            "{\"a\":1}")) assertThat(marked("k", other).body()).as(other).isNotEqualTo(one.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "é", "a\n"})
  void is_no_name_of_a_request(String name) {
    assertThatThrownBy(() -> marked(name, "{}")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> marked("a".repeat(256), "{}")).isInstanceOf(Refused.class);
    assertThat(marked("a".repeat(255), "{}").body()).hasSize(64);
  }

  private static Marked marked(String name, String json) {
    return Marked.of(name, "POST", FieldsReader.object(json));
  }

  private static Set<String> faults(Consumer<Fields> reader, String json) {
    try {
      reader.accept(fields(json));
      return Set.of();
    } catch (Refused refused) {
      assertThat(refused.problem().code()).isEqualTo(ProblemCode.INVALID_REQUEST);
      List<String> all =
          refused.problem().faults().stream().map(f -> f.field() + " " + f.kind().code()).toList();
      assertThat(all).doesNotHaveDuplicates();
      return Set.copyOf(all);
    }
  }

  private static Fields fields(String json) {
    return new Fields(FieldsReader.object(json));
  }

  private static ProblemCode refusal(byte[] body) {
    try {
      read(body);
      throw new AssertionError("was read");
    } catch (Refused refused) {
      return refused.problem().code();
    }
  }

  private static Fields read(byte[] body) {
    try {
      return FieldsReader.fields(new ByteArrayInputStream(body));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
