package org.carecompanion.telephony.carrier.twilio;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Whether the configured account and number would do, by reading them and changing nothing. For
 * {@code companion doctor}, which runs without a server and loads this class apart: hence only the
 * JDK's own types. Takes settings by key; gives lines, each with {@code name}, {@code status} (ok,
 * warning, problem), {@code says} and {@code fix}.
 */
public final class TwilioLook implements Function<Map<String, String>, List<Map<String, String>>> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String DEFAULT_URL = "https://api.twilio.com";
  private static final int WRONG_CREDENTIALS = 401;

  @Override
  public List<Map<String, String>> apply(Map<String, String> settings) {
    var http = new TwilioHttp(settings.getOrDefault("twilio.api.url", DEFAULT_URL), PATIENCE);
    String sid = settings.getOrDefault("twilio.account.sid", "");
    var client =
        new TwilioRestClient.Builder(sid, settings.getOrDefault("twilio.auth.token", ""))
            .httpClient(http)
            .build();
    List<Map<String, String>> lines = new ArrayList<>();
    try {
      account(Account.fetcher(sid).fetch(client), lines);
      number(client, settings.getOrDefault("twilio.from.number", ""), lines);
    } catch (RuntimeException e) {
      lines.add(trouble(e));
    }
    return lines;
  }

  private static void account(Account account, List<Map<String, String>> lines) {
    String status = String.valueOf(account.getStatus());
    if (!status.equals("active"))
      lines.add(
          line(
              "problem",
              "the account is " + status,
              "open the Twilio console and settle what it asks for"));
    else if (String.valueOf(account.getType()).equals("Trial"))
      lines.add(
          line(
              "warning",
              "credentials work; a trial account calls verified numbers only",
              "upgrade the account before patients are called"));
    else lines.add(line("ok", "credentials work, the account is active", ""));
  }

  private static void number(
      TwilioRestClient client, String number, List<Map<String, String>> lines) {
    Iterator<IncomingPhoneNumber> found =
        IncomingPhoneNumber.reader()
            .setPhoneNumber(new PhoneNumber(number))
            .limit(1)
            .read(client)
            .iterator();
    if (!found.hasNext()) {
      lines.add(
          line(
              "problem",
              "the number is not one of this account's",
              "set twilio.from.number to a number that the Twilio console lists under Active numbers"));
      return;
    }
    IncomingPhoneNumber own = found.next();
    boolean voice = own.getCapabilities() != null && own.getCapabilities().getVoice();
    boolean texts = own.getCapabilities() != null && own.getCapabilities().getSms();
    if (!voice)
      lines.add(
          line("problem", "the number cannot place calls", "buy a number with voice at Twilio"));
    else if (!texts)
      lines.add(
          line(
              "warning",
              "the number places calls but sends no texts: staff on call get e-mail only",
              "buy a number with voice and SMS"));
    else lines.add(line("ok", "the number places calls and sends texts", ""));
    incoming(own, lines);
  }

  /** Calls we place bring their own addresses; the number's own are for people who call it. */
  private static void incoming(IncomingPhoneNumber own, List<Map<String, String>> lines) {
    String host = own.getVoiceUrl() == null ? null : own.getVoiceUrl().getHost();
    boolean demo = host != null && host.endsWith(".twilio.com");
    lines.add(
        line(
            demo ? "warning" : "ok",
            host == null
                ? "nobody answers who calls the number back"
                : "who calls the number back is answered by " + host,
            demo
                ? "patients who call back hear Twilio's demo: change the number's voice address"
                : ""));
  }

  private static Map<String, String> trouble(RuntimeException e) {
    String code = TwilioTrouble.code(e);
    if (code.equals("20003") || code.equals("http_" + WRONG_CREDENTIALS))
      return line(
          "problem",
          "Twilio does not accept these credentials",
          "copy twilio.account.sid and twilio.auth.token from the Twilio console once more");
    return line(
        "problem",
        "Twilio cannot be asked (" + code + ")",
        "let this machine reach twilio.api.url (https, port 443); look at status.twilio.com");
  }

  private static Map<String, String> line(String status, String says, String fix) {
    return Map.of("name", "carrier", "status", status, "says", says, "fix", fix);
  }
}
