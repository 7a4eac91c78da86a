package org.carecompanion.telephony.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.telephony.api.ClientAddress.counted;

import org.junit.jupiter.api.Test;

/** Who is counted as whom. */
class ClientAddressTest {
  @Test
  void without_a_proxy_of_ours_nothing_that_a_request_claims_counts() {
    assertThat(counted("192.0.2.1", null, 0)).isEqualTo("192.0.2.1");
    assertThat(counted("192.0.2.1", "198.51.100.7", 0)).isEqualTo("192.0.2.1");
  }

  @Test
  void behind_proxies_of_ours_the_last_address_they_wrote_down_counts() {
    assertThat(counted("10.0.0.1", "198.51.100.7", 1)).isEqualTo("198.51.100.7");
    assertThat(counted("10.0.0.1", "forged, 198.51.100.7", 1)).isEqualTo("198.51.100.7");
    assertThat(counted("10.0.0.1", "forged, 198.51.100.7, 10.0.0.2", 2)).isEqualTo("198.51.100.7");
    assertThat(counted("10.0.0.1", "198.51.100.7", 2)).isEqualTo("198.51.100.7");
    assertThat(counted("10.0.0.1", null, 1)).isEqualTo("10.0.0.1");
  }

  @Test
  void a_whole_ipv6_network_is_one_however_it_is_written() {
    String one = counted("2001:db8:1:2:a:b:c:d", null, 0);
    assertThat(counted("[2001:db8:1:2::1]", null, 0)).isEqualTo(one);
    assertThat(counted("2001:0db8:0001:0002::ffff", null, 0)).isEqualTo(one);
    assertThat(counted("2001:db8:1:3::1", null, 0)).isNotEqualTo(one);
    assertThat(counted("::1", null, 0)).isEqualTo("0000000000000000");
  }

  @Test
  void what_is_no_address_is_a_name_of_limited_length() {
    assertThat(counted("10.0.0.1", "x".repeat(5_000), 1)).hasSize(45);
    assertThat(counted("10.0.0.1", ":::::", 1)).isEqualTo(":::::");
  }
}
