package org.carecompanion.app.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.carecompanion.app.boot.Home;

/** One setting that a real start needs: its key, what it is, and when a value will do. */
record Requirement(String key, String meaning, Predicate<String> fits, boolean mandatory) {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** Everything {@code run} needs before it calls a patient. */
  static final List<Requirement> OF_A_REAL_START =
      List.of(
          must(
              "companion.public.url",
              "the https address at which the phone carrier reaches this machine, like https://care.example.org",
              Requirement::isHttps),
          must(
              "companion.keys.file",
              "the file of the encryption keys, outside the data folder, like /etc/companion/keys.json: made at the first start; keep a copy in another place than the backups",
              Requirement::isOutsideHome),
          may(
              "companion.fallback.url",
              "own, or an https address of a document that the carrier reads to callers when we do not answer",
              text -> text.equals("own") || isHttps(text)),
          may("companion.http.port", "a free port from 1 to 65535", Requirement::isPort),
          may("companion.call.mode", "gather or stream", matches("gather|stream")),
          may(
              "companion.call.most",
              "how many calls at once at all nodes, 1 to 100000",
              matches("[1-9][0-9]{0,4}|100000")),
          may(
              "companion.call.lag.millis",
              "how long work may wait for a thread, 1 to 10000",
              matches("[1-9][0-9]{0,3}|10000")),
          may("companion.media.address", "the address to listen on", matches("[A-Za-z0-9.:-]+")),
          may("companion.media.port", "a free port from 1 to 65535", Requirement::isPort),
          may(
              "companion.media.url",
              "a wss address without a path, like wss://care.example.org",
              matches("wss://[^/\\s?#]+")),
          may(
              "companion.media.calls",
              "how many streams at once, 0 to 10000",
              matches("[0-9]{1,4}|10000")),
          may("companion.media.exotel.user", "the user of Exotel's streams", matches("[^:\\s]+")),
          may(
              "companion.media.exotel.password",
              "the password of Exotel's streams, 12 characters or more",
              matches("\\S{12,}")),
          must("hospital.name", "the hospital's name as patients know it", text -> true),
          must("hospital.country", "its country as two letters, like US", COUNTRIES::contains),
          must("hospital.zone", "its time zone, like America/New_York", Requirement::isZone),
          must(
              "hospital.phone",
              "the number patients call back, like +12125550100",
              Requirement::isPhone),
          may(
              "hospital.recording.days",
              "how many days recordings are kept, 1 to 3650; 30 if left out",
              Requirement::isDays),
          may(
              "hospital.care.email",
              "the address of the care team, told by e-mail of each call that ended; nobody if left out",
              Requirement::isEmail),
          must(
              "admin.email", "the e-mail address of the first administrator", Requirement::isEmail),
          must(
              "twilio.account.sid",
              "AC and 32 hexadecimal digits, from the Twilio console",
              matches("AC[0-9a-fA-F]{32}")),
          must(
              "twilio.auth.token",
              "32 hexadecimal digits, from the Twilio console",
              matches("[0-9a-fA-F]{32}")),
          must(
              "twilio.from.number",
              "the Twilio number that calls patients, like +12125550199",
              Requirement::isPhone),
          may(
              "companion.fallback.url",
              "an https address outside this machine with the document callers hear when nothing here answers (docs/faults.md)",
              Requirement::isHttps),
          may(
              "twilio.api.url",
              "an https address; https://api.twilio.com if left out",
              Requirement::isHttps),
          must(
              "smtp.host",
              "the mail server that carries urgent alerts to those on call",
              text -> true),
          may("smtp.port", "a port from 1 to 65535", Requirement::isPort),
          must(
              "smtp.from",
              "the sender of these e-mails, like care@example.org",
              Requirement::isEmail),
          may(
              "companion.traces.url",
              "the address of a collector, like http://collector:4318/v1/traces",
              text -> text.matches("https?://[^\\s/]+/.*")),
          may("understanding.semantic", "true or false", text -> text.matches("true|false")),
          may(
              "understanding.semantic.millis",
              "the most milliseconds a turn waits for it, 1 to 999; 40 if left out",
              text -> text.matches("[1-9]\\d{0,2}")),
          may(
              "understanding.model.url",
              "an address that speaks OpenAI's chat protocol, like https://api.openai.com/v1; no model is asked if left out",
              text -> text.matches("https?://[^\\s/]+(/.*)?")),
          may("understanding.model.name", "the model's name there", text -> !text.isBlank()),
          may("understanding.model.key", "the key for that address", text -> !text.isBlank()),
          may(
              "understanding.model.millis",
              "the most milliseconds a turn waits for it, 1 to 1200; 800 if left out",
              text -> text.matches("[1-9]\\d{0,2}|1[01]\\d\\d|1200")),
          may("smtp.starttls", "true or false", text -> text.matches("true|false")),
          may(
              "companion.metrics.token",
              "at least 16 characters nobody can guess; who brings them sees /metrics",
              text -> text.length() >= 16));

  private static Requirement must(String key, String meaning, Predicate<String> fits) {
    return new Requirement(key, meaning, fits, true);
  }

  private static Requirement may(String key, String meaning, Predicate<String> fits) {
    return new Requirement(key, meaning, fits, false);
  }

  Optional<Shortcoming> shortcoming(Settings settings) {
    Optional<String> value = settings.get(key);
    if (value.isEmpty())
      return mandatory ? Optional.of(Shortcoming.missing(key, meaning)) : Optional.empty();
    return fits.test(value.get())
        ? Optional.empty()
        : Optional.of(Shortcoming.invalid(key, meaning));
  }

  private static Predicate<String> matches(String pattern) {
    return text -> text.matches(pattern);
  }

  private static boolean isPhone(String text) {
    return text.matches("\\+[1-9][0-9]{6,14}");
  }

  private static boolean isEmail(String text) {
    return text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  }

  private static boolean isPort(String text) {
    return text.matches("[0-9]{1,5}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= 65_535;
  }

  private static boolean isDays(String text) {
    return text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) <= 3650;
  }

  private static boolean isZone(String text) {
    try {
      return ZoneId.of(text).toString().contains("/");
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isOutsideHome(String text) {
    Path home = Home.find().toAbsolutePath().normalize();
    return !Path.of(text).toAbsolutePath().normalize().startsWith(home);
  }

  private static boolean isHttps(String text) {
    try {
      URI uri = new URI(text);
      return "https".equals(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
