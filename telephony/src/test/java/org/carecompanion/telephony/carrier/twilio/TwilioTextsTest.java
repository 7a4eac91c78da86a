package org.carecompanion.telephony.carrier.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioTextsTest {
  private static final PhoneNumber NURSE = new PhoneNumber("+12125550177");
  private static final String WORDS = "An urgent alert waits for you & nobody has it. (Ward é)";
  private static final String TAKEN =
      "{\"sid\":\"SM1\",\"status\":\"queued\",\"num_segments\":\"1\",\"error_code\":null}";

  private final LocalTwilio twilio = new LocalTwilio();
  private final TwilioTexts texts =
      new TwilioTexts(new TwilioAccounts(new TwilioHttp(twilio.url(), Duration.ofSeconds(10))));

  @AfterEach
  void stop() {
    twilio.close();
  }

  @Test
  void a_text_goes_out_from_the_line() {
    twilio.answer(Reply.json(201, TAKEN));
    assertThat(texts.send(Lines.HARBOR, NURSE, WORDS)).isEmpty();
    LocalTwilio.Asked asked = twilio.asked().getFirst();
    assertThat(asked.path()).isEqualTo("/2010-04-01/Accounts/" + Lines.ACCOUNT + "/Messages.json");
    assertThat(asked.fields())
        .isEqualTo(
            Map.of(
                "To", List.of("+12125550177"),
                "From", List.of("+12125550101"),
                "Body", List.of(WORDS)));
  }

  @ParameterizedTest
  @CsvSource({"400, 21610", "400, 21608", "429, 20429", "503, 20503", "401, 20003"})
  void a_text_that_was_not_taken_says_why_and_is_not_sent_again(int status, int code) {
    twilio.answer(Reply.error(status, code));
    assertThat(texts.send(Lines.HARBOR, NURSE, WORDS)).contains(String.valueOf(code));
    assertThat(twilio.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "", "{\"sid\":"})
  void a_confirmation_that_cannot_be_read_is_no_answer(String body) {
    twilio.answer(Reply.json(201, body));
    assertThat(texts.send(Lines.HARBOR, NURSE, WORDS)).contains("no_answer");
  }

  @Test
  void half_a_confirmation_and_no_carrier_are_no_answer() {
    twilio.answer(Reply.half(201, TAKEN));
    assertThat(texts.send(Lines.HARBOR, NURSE, WORDS)).contains("no_answer");
    twilio.close();
    assertThat(texts.send(Lines.HARBOR, NURSE, WORDS)).contains("no_answer");
  }
}
