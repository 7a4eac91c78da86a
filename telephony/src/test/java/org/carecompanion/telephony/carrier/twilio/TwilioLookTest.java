package org.carecompanion.telephony.carrier.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwilioLookTest {
  private static final String NUMBERS =
      """
      {"incoming_phone_numbers":[%s],"page":0,"page_size":50,"uri":"/x","first_page_uri":"/x",
       "next_page_uri":null,"previous_page_uri":null,"start":0,"end":0}""";
  private static final String NUMBER =
      """
      {"sid":"PN1","phone_number":"+12125550101","voice_url":"%s",
       "capabilities":{"voice":true,"sms":%s,"mms":false,"fax":false}}""";

  private final LocalTwilio twilio = new LocalTwilio();

  @AfterEach
  void stop() {
    twilio.close();
  }

  private List<Map<String, String>> look(String account, String numbers) {
    twilio.answer(
        asked ->
            asked.path().endsWith("/IncomingPhoneNumbers.json")
                ? Reply.json(200, numbers)
                : Reply.json(200, account));
    return look();
  }

  private List<Map<String, String>> look() {
    return new TwilioLook()
        .apply(
            Map.of(
                "twilio.api.url",
                twilio.url(),
                "twilio.account.sid",
                Lines.ACCOUNT,
                "twilio.auth.token",
                Lines.TOKEN,
                "twilio.from.number",
                "+12125550101"));
  }

  private static String account(String status, String type) {
    return "{\"sid\":\"%s\",\"status\":\"%s\",\"type\":\"%s\"}"
        .formatted(Lines.ACCOUNT, status, type);
  }

  private static String number(String voiceUrl, boolean texts) {
    return NUMBERS.formatted(NUMBER.formatted(voiceUrl, texts));
  }

  @Test
  void a_good_account_and_number_are_only_read() {
    var lines = look(account("active", "Full"), number("https://care.example.org/in", true));
    assertThat(lines).extracting(line -> line.get("status")).containsOnly("ok");
    assertThat(lines)
        .extracting(line -> line.get("says"))
        .contains("who calls the number back is answered by care.example.org");
    assertThat(twilio.asked()).extracting(LocalTwilio.Asked::method).containsOnly("GET");
  }

  @Test
  void wrong_credentials_are_named_and_never_repeated() {
    twilio.answer(Reply.error(401, 20003));
    assertThat(look())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line).containsEntry("status", "problem");
              assertThat(line.get("says")).contains("does not accept these credentials");
              assertThat(line.toString()).doesNotContain(Lines.TOKEN);
            });
  }

  @Test
  void a_number_of_somebody_else_is_a_problem() {
    assertThat(look(account("active", "Full"), NUMBERS.formatted("")))
        .anySatisfy(line -> assertThat(line.get("says")).contains("not one of this account's"));
  }

  @Test
  void a_trial_account_a_number_without_texts_and_the_demo_greeting_are_warnings() {
    var lines = look(account("active", "Trial"), number("https://demo.twilio.com/welcome", false));
    assertThat(lines).extracting(line -> line.get("status")).containsOnly("warning");
    assertThat(lines).hasSize(3);
  }

  @Test
  void a_suspended_account_is_a_problem() {
    assertThat(look(account("suspended", "Full"), number("", true)))
        .anySatisfy(line -> assertThat(line.get("says")).isEqualTo("the account is suspended"));
  }

  @Test
  void no_carrier_is_a_problem_too() {
    twilio.close();
    assertThat(look())
        .singleElement()
        .satisfies(line -> assertThat(line.get("says")).contains("cannot be asked (no_answer)"));
  }
}
