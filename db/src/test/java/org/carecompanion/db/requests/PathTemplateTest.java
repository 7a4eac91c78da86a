package org.carecompanion.db.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathTemplateTest {
  @Test
  void paths_are_logged_without_what_a_stranger_put_there() {
    assertThat(PathTemplate.of("/phone/q8Zx/gather-response"))
        .isEqualTo("/phone/*/gather-response");
    assertThat(PathTemplate.of("/api/v1/calls/1c0e9a52-1111-4b1c-9d0e-2d6f3c1b2a00/transcript"))
        .isEqualTo("/api/v1/calls/*/transcript");
    assertThat(PathTemplate.of("/api/v1/patients/walter-birch")).isEqualTo("/api/v1/patients/*");
  }
}
