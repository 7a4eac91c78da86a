package org.carecompanion.app.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the public address leads here. While the product does not run, its port is answered for a
 * moment with a word nobody else knows; while it runs, it is asked itself.
 */
final class AddressLook {
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);
  private static final String LIVE = "/health/live";

  private final WebLook web = new WebLook();
  private final Settings settings;
  private final Clock clock;

  AddressLook(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  List<Diagnosis> look() {
    List<Diagnosis> found = new ArrayList<>();
    int port = port();
    try {
      ServerPort.ofHttp(port).mustBeFree();
      found.add(Diagnosis.ok("port", port + " is free"));
      found.add(whileStopped(port));
    } catch (Refused e) {
      found.add(whileTaken(port, found));
    }
    found.add(carrierTime());
    return found;
  }

  private int port() {
    return settings
        .get("companion.http.port")
        .filter(text -> text.matches("[1-9][0-9]{0,4}"))
        .map(Integer::valueOf)
        .orElse(Configuration.DEFAULT_PORT);
  }

  private Diagnosis whileStopped(int port) {
    try (var answering = AnsweringPort.on(new InetSocketAddress(port))) {
      return publicAddress(answering.word());
    } catch (IOException e) {
      return Diagnosis.notChecked("address", "port " + port + " cannot be listened on: " + e);
    }
  }

  private Diagnosis whileTaken(int port, List<Diagnosis> found) {
    boolean ours =
        web.get("http://127.0.0.1:" + port + LIVE)
            .map(answer -> answer.statusCode() == 200 && answer.body().contains("UP"))
            .orElse(false);
    found.add(
        ours
            ? Diagnosis.ok("port", port + ": the product runs")
            : Diagnosis.problem(
                "port",
                port + " is taken by another program",
                "stop that one, or set companion.http.port"));
    return ours
        ? publicAddress("\"UP\"")
        : Diagnosis.notChecked("address", "another program answers on the product's port");
  }

  private Diagnosis publicAddress(String expected) {
    Optional<String> address = settings.get("companion.public.url");
    if (address.isEmpty() || !address.get().startsWith("https://"))
      return Diagnosis.notChecked("address", "companion.public.url is no https address");
    Optional<HttpResponse<String>> answer = web.get(address.get() + LIVE);
    if (answer.isEmpty())
      return Diagnosis.problem(
          "address",
          address.get() + " does not answer from here",
          "check the name, the certificate and the proxy; some networks do not let a machine reach its own public address: then try from outside");
    return answer.get().body().contains(expected)
        ? Diagnosis.ok("address", address.get() + " leads here")
        : Diagnosis.problem(
            "address",
            address.get()
                + " answers "
                + answer.get().statusCode()
                + ", but it is not this machine",
            "let the proxy pass everything on to port " + port());
  }

  /** The carrier's clock is as good as any: its answer's date, whatever the answer. */
  private Diagnosis carrierTime() {
    String carrier = settings.get("twilio.api.url", "https://api.twilio.com");
    Optional<Instant> there =
        web.get(carrier)
            .flatMap(answer -> answer.headers().firstValue("Date"))
            .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
    if (there.isEmpty()) return Diagnosis.notChecked("clock", "the carrier did not tell its time");
    Duration differ = Duration.between(there.get(), clock.instant()).abs();
    return differ.compareTo(CLOCKS_DIFFER) <= 0
        ? Diagnosis.ok("clock", "as the carrier's")
        : Diagnosis.problem(
            "clock",
            "differs from the carrier's by " + differ.toSeconds() + " s",
            "let this machine follow a time server (timedatectl set-ntp true)");
  }
}
