package org.carecompanion.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of Twilio's own libraries; token 12345. */
class SignatureTest {
  private static final Signature SIGNATURE = new Signature("12345");
  private static final String CALL =
      "CallSid=CA1234567890ABCDE;Caller=+14158675309;Digits=1234;From=+14158675309;To=+18005551212";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          https://mycompany.com/myapp.php?foo=1&bar=2                                     | RSOYDt4T1cUTdK1PDd93/VVr8B8=
          https://mycompany.com:443/myapp.php?foo=1&bar=2                                 | kvajT1Ptam85bY51eRf/AJRuM3w=
          http://mycompany.com:1234/myapp.php?foo=1&bar=2                                 | Zmvh+3yNM1Phv2jhDCwEM3q5ebU=
          http://mycompany.com:80/myapp.php?foo=1&bar=2                                   | 0ZXoZLH/DfblKGATFgpif+LLRf4=
          http://mycompany.com/myapp.php?foo=1&bar=2                                      | OyGYPqTF6ztdbRNCvuQO/oPvqQ4=
          https://mycompany.com/myapp.php                                                 | 1xaxFBvyzXYvWplzNOSs28HWO94=
          https://mycompany.com/myapp.php?foo=hello%20world&bar=test%2Bvalue              | er2tvAP1Wx+iuTTE2BPgvEaN1cs=
          https://mycompany.com/myapp.php?foo=1&bar=2&Body=It%27s+amazing                 | TfZzewPq8wqrGlMfyAud8+/IvJ0=
          https://mycompany.com/webhook/España?año=2023                                   | G/Hx6mqqnjUNlPAoi2Sp9bGst0g=
          https://user:pass@mycompany.com/myapp.php?foo=1&bar=2                           | CukzLTc1tT5dXEDIHm/tKBanW10=
          """)
  void addresses_are_signed_exactly_as_given(String address, String signature) {
    assertThat(SIGNATURE.of(address, fields(CALL))).isEqualTo(signature);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          Message=Hello & goodbye! @#$%^*();From=+1 (415) 867-5309;Special=unicode: ñáéíóú                     | dCPiR4WtQ6QFN6pJh81CtlCcWLQ=
          Digits=;CallSid=CA1234567890ABCDE;EmptyParam=                                                        | 9HHp/OqQMEwdrVebHDdA/+tqjX8=
          Zebra=last;Alpha=first;Beta=second;Gamma=third                                                       | enveUe73ZTVLAekHxez3Qx6JuuQ=
          callSid=lowercase;CallSid=uppercase;CALLSID=allcaps                                                  | jDK7WKT8wiNrwggd4ceTv4e1MJ4=
          MessagingBinding.Address=+1325xxxxxxx;MessagingBinding.Address=+1415xxxxxxx                          | 83O6e2vORAoJHUNzJjDWN1jz+BA=
          MessagingBinding.Address=+1415xxxxxxx;MessagingBinding.Address=+1325xxxxxxx                          | 83O6e2vORAoJHUNzJjDWN1jz+BA=
          Sid=CA123;SidAccount=AC123;Digits=5678;Digits=1234;Digits=1234                                       | IK+Dwps556ElfBT0I3Rgjkr1wJU=
          """)
  void fields_are_sorted_by_name_and_their_values_count_once(String fields, String signature) {
    assertThat(SIGNATURE.of("https://mycompany.com/myapp.php?foo=1&bar=2", fields(fields)))
        .isEqualTo(signature);
  }

  @Test
  void an_address_without_fields_is_signed_alone() {
    assertThat(SIGNATURE.of("https://mycompany.com/myapp.php?foo=1&bar=2", Map.of()))
        .isEqualTo("zYQTYrRWXE7LtzbG4PfP7/bkkGo=");
    assertThat(SIGNATURE.of("wss://mycompany.com/media", Map.of()))
        .isEqualTo("okykUWKkAOgQseVjzERZh4soLeU=");
  }

  @ParameterizedTest
  @CsvSource({
    "https://mycompany.com:8443/a?b=%20c#rc=2, https://mycompany.com/a?b=%20c",
    "http://mycompany.com:8080/a, http://mycompany.com:8080/a",
    "https://user:pass@mycompany.com/a, https://mycompany.com/a",
    "http://user:pass@localhost:9/a?b=user:pass@localhost:9, http://localhost:9/a?b=user:pass@localhost:9",
  })
  void the_signed_address_has_no_fragment_no_user_and_over_https_no_port(
      String address, String signed) {
    assertThat(Signature.signedAddress(address)).isEqualTo(signed);
  }

  private static Map<String, List<String>> fields(String text) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : text.split(";")) {
      String[] parts = pair.split("=", 2);
      fields.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
    }
    return fields;
  }
}
