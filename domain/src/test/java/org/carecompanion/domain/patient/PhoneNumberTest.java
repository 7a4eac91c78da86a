package org.carecompanion.domain.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  private static final Set<LineKind> ORDINARY = EnumSet.of(LineKind.MOBILE, LineKind.FIXED_LINE);

  @ParameterizedTest
  @CsvSource({
    "+12125550142, US, true,  a number in New York",
    "+12125550142, GB, false, a number in New York is not British",
    "+12125550142, CA, false, nor Canadian although it shares the calling code",
    "+14165550142, CA, true,  a number in Toronto",
    "+447400123456, GB, true, a British mobile",
    "+442079460958, GB, true, a number in London",
    "+919876543210, IN, true, an Indian mobile",
    "+19002345678, US, false, premium rate",
    "+18002345678, US, false, toll free",
    "+449012345678, GB, false, British premium rate",
    "+448431234567, GB, false, British shared cost",
    "+447012345678, GB, false, a British personal number, which costs whoever calls",
    "+445612345678, GB, false, a British number over the internet",
    "+447640123456, GB, false, a British pager",
    "+870773111632, US, false, a satellite telephone",
    "+881612345678, US, false, another one",
    "+979123456789, US, false, international premium rate",
    "+12125550, US, false, too short",
    "+11115550142, US, false, an area code that cannot exist"
  })
  void an_ordinary_line(String e164, String country, boolean ordinary, String what) {
    assertThat(new PhoneNumber(e164).isLine(Set.of(country), ORDINARY))
        .as(what)
        .isEqualTo(ordinary);
  }

  @Test
  void several_countries_and_other_kinds_are_lines_if_they_are_named() {
    var toronto = new PhoneNumber("+14165550142");
    assertThat(toronto.isLine(Set.of("US", "CA"), ORDINARY)).isTrue();
    assertThat(toronto.isLine(Set.of("US", "GB"), ORDINARY)).isFalse();
    var internet = new PhoneNumber("+445612345678");
    assertThat(internet.isLine(Set.of("GB"), EnumSet.of(LineKind.VOIP))).isTrue();
    var mobile = new PhoneNumber("+447400123456");
    assertThat(mobile.isLine(Set.of("GB"), EnumSet.of(LineKind.FIXED_LINE))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"+12125550142, US", "+14165550142, CA", "+447400123456, GB", "+870773111632,"})
  void knows_its_country(String e164, @Nullable String country) {
    assertThat(new PhoneNumber(e164).country()).isEqualTo(Optional.ofNullable(country));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(212) 555-0142", "212-555-0142", "+1 212 555 0142", "1 212.555.0142"})
  void is_read_as_people_write_it(String written) {
    assertThat(PhoneNumber.read(written, "US")).contains(new PhoneNumber("+12125550142"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "911", "212 555", "not a number", "+1 212 555 0142 7", "(111) 555-0142"})
  void what_cannot_be_a_number_is_not_one(String written) {
    assertThat(PhoneNumber.read(written, "US")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2125550142", "+0125550142", "+1 2125550142", "+1212555014212345", "+1212"})
  void only_e164_is_kept(String written) {
    assertThatThrownBy(() -> new PhoneNumber(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not an E.164 number");
  }

  @Test
  void never_prints_more_than_its_end() {
    var number = new PhoneNumber("+12125550142");
    assertThat(number.toString()).isEqualTo("…42");
    assertThat("called " + number).doesNotContain("2125550142").doesNotContain("0142");
  }

  @Test
  void is_shown_as_its_country_writes_it() {
    assertThat(new PhoneNumber("+12125550142").national()).isEqualTo("(212) 555-0142");
  }
}
