package org.carecompanion.adminui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 5952, and what else a server says of where a request came from. */
class ShortAddressTest {
  @ParameterizedTest
  @CsvSource({
    "0:0:0:0:0:0:0:1, ::1",
    "0:0:0:0:0:0:0:0, ::",
    "2001:0db8:0:0:0:0:2:0001, 2001:db8::2:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:DB8:AAAA:BBBB:CCCC:DDDD:EEEE:1, 2001:db8:aaaa:bbbb:cccc:dddd:eeee:1",
    "2001:db8:0:0:0:0:0:0, 2001:db8::",
    "0:0:0:0:0:ffff:c000:0207, ::ffff:192.0.2.7",
    "fe80:0:0:0:0:0:0:1%eth0, fe80::1%eth0",
    "2001:db8::1, 2001:db8::1"
  })
  void the_longest_run_of_zeros_is_left_out(String address, String shown) {
    assertThat(ShortAddress.of(address)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"192.0.2.7", "20010db800000000", "unknown", "", "1:2", "1:2:3", "a::b::c", "%"})
  void anything_else_stays_as_it_came(String address) {
    assertThat(ShortAddress.of(address)).isEqualTo(address);
  }
}
