package org.carecompanion.telephony.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hang up and dial 911.|hang up and dial 9 1 1.",
        "call or text 988 now|call or text 9 8 8 now",
        "Call us back at (212) 555-0100.|Call us back at 2 1 2, 5 5 5, 0 1 0 0.",
        "Call +1 212-555-0100 today|Call 1, 2 1 2, 5 5 5, 0 1 0 0 today",
        "Call 020 7946 0018, then wait|Call 0 2 0, 7 9 4 6, 0 0 1 8, then wait",
        "Dial 116 123 or 999.|Dial 1 1 6, 1 2 3 or 9 9 9.",
        "dial 911, or (212) 555-0100|dial 9 1 1, or 2 1 2, 5 5 5, 0 1 0 0",
        "Dial 911 (24 hours).|Dial 9 1 1 (24 hours).",
        "dial 112|dial 1 1 2",
        "call 14416 to talk|call 1 4 4 1 6 to talk",
        "call 5550100|call 5 5 5 0 1 0 0",
      })
  void a_number_to_dial_is_read_digit_by_digit(String written, String spoken) {
    assertThat(SpokenNumbers.digitByDigit(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from 0 for none to 10 for the worst",
        "a number from 0 to 10.",
        "Think of the last 24 hours.",
        "0 - 10",
        "two days, 3 times",
        "a fever of 100.4 degrees",
        "more than 101.5, or less",
        "take 650 mg of it",
        "take 500mg, then 1,000 mg",
        "88 or 112 mcg",
        "a blood pressure of 120/80",
        "above 101 degrees",
        "about 10000 steps",
        "on 2026-11-21, or 11/21/2026",
        "You had 911 visits.",
        "no numbers",
        ""
      })
  void what_is_no_number_to_dial_stays_as_it_is(String text) {
    assertThat(SpokenNumbers.digitByDigit(text)).isEqualTo(text);
  }
}
