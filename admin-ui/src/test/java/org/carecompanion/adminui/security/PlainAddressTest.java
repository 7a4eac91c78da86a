package org.carecompanion.adminui.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "/worklist", "/calls/live", "/VAADIN/build/indexhtml-Bg_x-1.js",
            "/patients/00000000-0000-4000-8000-000000000001",
        "/api/v1/calls/", "/health", "/health/ready",
            "/VAADIN/themes/companion/fonts/Inter%20Variable.woff2", "/a.b/c..d"
      })
  void addresses_of_ours_are_plain(String path) {
    assertThat(PlainAddress.is(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "worklist",
        "//",
        "/a//b",
        "/a;b",
        "/a\\b",
        "/a%2Fb",
        "/a%5cb",
        "/a%2eb",
        "/%61pi",
        "/a%00",
        "/a%",
        "/a%zz",
        "/a/../b",
        "/a/.",
        "/..",
        "/./a",
        "/a%3bb",
        "/a%25b",
        "/a\tb",
        "/health/x",
        "/health/live/x"
      })
  void what_two_could_read_differently_is_not(String path) {
    assertThat(PlainAddress.is(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api", "/api/v1", "/Phone/x", "/METRICS", "/health", "/fhir/", "/openapi"})
  void machines_have_their_own_addresses_however_they_are_spelt(String path) {
    assertThat(PlainAddress.ofMachines(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/apis", "/x/api", "/worklist"})
  void and_people_theirs(String path) {
    assertThat(PlainAddress.ofMachines(path)).isFalse();
  }
}
