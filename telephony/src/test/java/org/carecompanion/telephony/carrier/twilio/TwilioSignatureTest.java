package org.carecompanion.telephony.carrier.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the vectors of Twilio's own libraries, collected in reference/protocols.md 1.5. */
class TwilioSignatureTest {
  private static final String TOKEN = "12345";
  private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
  private static final Map<String, List<String>> CALL =
      form(
          "CallSid", "CA1234567890ABCDE",
          "Caller", "+14158675309",
          "Digits", "1234",
          "From", "+14158675309",
          "To", "+18005551212");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "https://mycompany.com/myapp.php?foo=1&bar=2|RSOYDt4T1cUTdK1PDd93/VVr8B8=",
        "https://mycompany.com:443/myapp.php?foo=1&bar=2|kvajT1Ptam85bY51eRf/AJRuM3w=",
        "http://mycompany.com:1234/myapp.php?foo=1&bar=2|Zmvh+3yNM1Phv2jhDCwEM3q5ebU=",
        "http://mycompany.com:80/myapp.php?foo=1&bar=2|0ZXoZLH/DfblKGATFgpif+LLRf4=",
        "http://mycompany.com/myapp.php?foo=1&bar=2|OyGYPqTF6ztdbRNCvuQO/oPvqQ4=",
        "https://mycompany.com/myapp.php|1xaxFBvyzXYvWplzNOSs28HWO94=",
        "https://mycompany.com/myapp.php?foo=hello%20world&bar=test%2Bvalue|er2tvAP1Wx+iuTTE2BPgvEaN1cs=",
        "https://mycompany.com/myapp.php?foo=1&bar=2&type=thiswontbeusedinthesignaturegeneratorandsoshouldbeignored|hYkNsTBttoNGkyCS0p+wWmQoRTg=",
        "https://mycompany.com/myapp.php?foo=1&bar=2&Body=It%27s+amazing|TfZzewPq8wqrGlMfyAud8+/IvJ0=",
        "https://mycompany.com/webhook/España?año=2023|G/Hx6mqqnjUNlPAoi2Sp9bGst0g=",
        "https://user:pass@mycompany.com/myapp.php?foo=1&bar=2|CukzLTc1tT5dXEDIHm/tKBanW10=",
      })
  void a_call_signed_over_this_address(String url, String signature) {
    assertThat(TwilioSignature.matches(TOKEN, url, CALL, signature)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "https://mycompany.com/myapp.php?foo=1&bar=2|zYQTYrRWXE7LtzbG4PfP7/bkkGo=",
        "wss://mycompany.com/media|okykUWKkAOgQseVjzERZh4soLeU=",
        "wss://mycompany.com/media/|m6zCRgAmr39sY5bRHH3mG0yRr1o=",
      })
  void an_address_signed_without_a_form(String url, String signature) {
    assertThat(TwilioSignature.matches(TOKEN, url, Map.of(), signature)).isTrue();
  }

  @Test
  void the_worked_example_of_the_documentation() {
    var form = new LinkedHashMap<>(CALL);
    form.put("Caller", List.of("+14158675310"));
    form.put("From", List.of("+14158675310"));
    assertThat(TwilioSignature.of(TOKEN, "https://example.com/myapp.php?foo=1&bar=2", form))
        .isEqualTo("L/OH5YylLD5NRKLltdqwSvS0BnU=");
  }

  @Test
  void values_with_spaces_signs_and_accents() {
    assertSigned(
        "dCPiR4WtQ6QFN6pJh81CtlCcWLQ=",
        form(
            "Message", "Hello & goodbye! @#$%^*()",
            "From", "+1 (415) 867-5309",
            "Special", "unicode: ñáéíóú"));
  }

  @Test
  void names_without_a_value_count() {
    assertSigned(
        "9HHp/OqQMEwdrVebHDdA/+tqjX8=",
        form("Digits", "", "CallSid", "CA1234567890ABCDE", "EmptyParam", ""));
  }

  @Test
  void names_are_sorted_whatever_their_order_on_the_wire() {
    assertSigned(
        "enveUe73ZTVLAekHxez3Qx6JuuQ=",
        form("Zebra", "last", "Alpha", "first", "Beta", "second", "Gamma", "third"));
  }

  @Test
  void sorting_tells_capitals_from_small_letters() {
    assertSigned(
        "jDK7WKT8wiNrwggd4ceTv4e1MJ4=",
        form("callSid", "lowercase", "CallSid", "uppercase", "CALLSID", "allcaps"));
  }

  @Test
  void several_values_of_one_name_are_sorted() {
    String name = "MessagingBinding.Address";
    assertSigned("83O6e2vORAoJHUNzJjDWN1jz+BA=", form(name, "+1325xxxxxxx", name, "+1415xxxxxxx"));
    assertSigned("83O6e2vORAoJHUNzJjDWN1jz+BA=", form(name, "+1415xxxxxxx", name, "+1325xxxxxxx"));
  }

  @Test
  void a_value_that_stands_twice_counts_once() {
    assertSigned(
        "IK+Dwps556ElfBT0I3Rgjkr1wJU=",
        form(
            "Sid", "CA123",
            "SidAccount", "AC123",
            "Digits", "5678",
            "Digits", "1234",
            "Digits", "1234"));
  }

  @Test
  void anything_changed_is_another_signature() {
    String right = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
    assertThat(TwilioSignature.matches("12346", URL, CALL, right)).isFalse();
    assertThat(TwilioSignature.matches(TOKEN, URL + "&turn=2", CALL, right)).isFalse();
    assertThat(TwilioSignature.matches(TOKEN, URL + "/", CALL, right)).isFalse();
    assertThat(TwilioSignature.matches(TOKEN, URL, Map.of(), right)).isFalse();
    assertThat(TwilioSignature.matches(TOKEN, URL, CALL, right.toLowerCase())).isFalse();
    assertThat(TwilioSignature.matches(TOKEN, URL, CALL, right + "=")).isFalse();
    assertThat(TwilioSignature.matches(TOKEN, URL, CALL, "")).isFalse();
    assertThat(TwilioSignature.matches(TOKEN, URL, CALL, "not base64 ñ")).isFalse();
  }

  private static void assertSigned(String signature, Map<String, List<String>> form) {
    assertThat(TwilioSignature.of(TOKEN, URL, form)).isEqualTo(signature);
  }

  private static Map<String, List<String>> form(String... namesAndValues) {
    Map<String, List<String>> form = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2)
      form.computeIfAbsent(namesAndValues[i], n -> new ArrayList<>()).add(namesAndValues[i + 1]);
    return form;
  }
}
