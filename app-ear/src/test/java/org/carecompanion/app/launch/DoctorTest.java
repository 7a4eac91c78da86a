package org.carecompanion.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.carecompanion.app.launch.Diagnosis.Grade;
import org.carecompanion.db.open.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-20T17:00:00Z"), ZoneOffset.UTC);
  @TempDir Path folder;

  private MachineLook machine(Map<String, String> environment) {
    return new MachineLook(
        Settings.ofEnvironment(environment), new DataFolder(folder.resolve("home")), NOON);
  }

  private static Diagnosis of(List<Diagnosis> all, String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private Path keys(String content, String rights) throws IOException {
    Path file = Files.writeString(folder.resolve("keys.json"), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  @Test
  void keys_that_are_gone_while_data_is_there_are_a_problem() throws IOException {
    Map<String, String> settings =
        Map.of("COMPANION_KEYS_FILE", folder.resolve("gone.json").toString());
    assertThat(of(machine(settings).files(), "keys").grade()).isEqualTo(Grade.OK);
    Files.createDirectories(folder.resolve("home/postgres"));
    Diagnosis keys = of(machine(settings).files(), "keys");
    assertThat(keys.grade()).isEqualTo(Grade.PROBLEM);
    assertThat(keys.fix()).contains("restore it");
  }

  @Test
  void keys_that_others_can_read_are_a_problem() throws IOException {
    Path file = keys("{\"key\":[{\"keyId\":1}]}", "rw-r-----");
    Map<String, String> settings = Map.of("COMPANION_KEYS_FILE", file.toString());
    assertThat(of(machine(settings).files(), "keys").fix()).isEqualTo("chmod 600 " + file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(of(machine(settings).files(), "keys").grade()).isEqualTo(Grade.OK);
  }

  @Test
  void a_file_without_keys_is_a_problem() throws IOException {
    Path file = keys("{\"key\":[]}", "rw-------");
    assertThat(of(machine(Map.of("COMPANION_KEYS_FILE", file.toString())).files(), "keys").says())
        .contains("holds no keys");
  }

  @Test
  void the_hospitals_time_is_shown_so_that_a_person_can_tell() {
    assertThat(machine(Map.of("HOSPITAL_ZONE", "America/New_York")).time().says())
        .isEqualTo("at the hospital it is Friday 12:00");
  }

  @Test
  void a_configuration_file_with_secrets_is_for_its_owner_only() throws Exception {
    Path file = Files.writeString(folder.resolve("c.properties"), "twilio.auth.token=abc\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Settings settings = Settings.read(Map.of(), Optional.of(file));
    var look = new MachineLook(settings, new DataFolder(folder.resolve("home")), NOON);
    assertThat(of(look.files(), "secrets").fix()).isEqualTo("chmod 600 " + file);
  }

  @Test
  void a_port_that_somebody_else_has_is_a_problem() throws IOException {
    var stranger = HttpServer.create(new InetSocketAddress(0), 0);
    stranger.start(); // answers 404 to everything
    try {
      String port = Integer.toString(stranger.getAddress().getPort());
      Settings settings =
          Settings.ofEnvironment(
              Map.of("COMPANION_HTTP_PORT", port, "TWILIO_API_URL", "http://127.0.0.1:1"));
      List<Diagnosis> found = new AddressLook(settings, NOON).look();
      assertThat(of(found, "port").grade()).isEqualTo(Grade.PROBLEM);
      assertThat(of(found, "address").grade()).isEqualTo(Grade.NOT_CHECKED);
      assertThat(of(found, "clock").grade()).isEqualTo(Grade.NOT_CHECKED);
    } finally {
      stranger.stop(0);
    }
  }

  @Test
  void a_proxy_that_leads_streams_to_the_server_is_a_problem() throws IOException {
    var proxy = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    proxy.createContext("/", DoctorTest::notFound);
    proxy.start(); // as if it passed everything on to the server
    try {
      int free = freePort();
      List<Diagnosis> found = new MediaLook(streaming(free, proxy.getAddress().getPort())).look();
      assertThat(of(found, "media port").grade()).isEqualTo(Grade.OK);
      assertThat(found).filteredOn(one -> one.name().equals("streams")).hasSize(2);
      assertThat(of(found, "streams").grade()).isEqualTo(Grade.PROBLEM);
      assertThat(of(found, "streams").says()).contains("/phone/ws/* answers 404");
      assertThat(of(found, "streams").fix()).contains("port " + free);
    } finally {
      proxy.stop(0);
    }
  }

  @Test
  void a_proxy_that_leads_streams_to_the_media_listener_is_well() throws IOException {
    int free = freePort();
    List<Diagnosis> stopped = new MediaLook(streaming(free, free)).look();
    assertThat(stopped).hasSize(3).allMatch(one -> one.grade() == Grade.OK);
    var listener = HttpServer.create(new InetSocketAddress("127.0.0.1", free), 0);
    listener.createContext("/", exchange -> says(exchange, 200, "media listener: up\n"));
    listener.start();
    try {
      List<Diagnosis> running = new MediaLook(streaming(free, free)).look();
      assertThat(running).hasSize(3).allMatch(one -> one.grade() == Grade.OK);
      assertThat(of(running, "media port").says()).contains("the media listener answers");
    } finally {
      listener.stop(0);
    }
  }

  @Test
  void a_product_that_runs_behind_a_proxy_without_the_streams_paths_says_so() throws Exception {
    var listener = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    listener.createContext("/", exchange -> says(exchange, 200, "media listener: up\n"));
    listener.start();
    var proxy = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    proxy.createContext("/", DoctorTest::notFound); // as if it passed everything on to the server
    proxy.start();
    try {
      int here = listener.getAddress().getPort();
      assertThat(warned(streaming(here, proxy.getAddress().getPort())))
          .contains("companion: warning: ", "/phone/ws/* answers 404", "port " + here)
          .contains("/phone/exotel/ws/* answers 404", "their ears and voice");
      assertThat(warned(streaming(here, here))).isEmpty();
      assertThat(warned(Settings.ofEnvironment(Map.of()))).as("no streams").isEmpty();
    } finally {
      proxy.stop(0);
      listener.stop(0);
    }
  }

  @Test
  void a_proxy_that_has_not_seen_yet_that_the_product_is_well_is_given_time() throws Exception {
    int port = freePort();
    var asked = new AtomicInteger();
    var listener = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    listener.createContext("/", exchange -> says(exchange, 200, "media listener: up\n"));
    listener.start();
    var proxy = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    proxy.createContext(
        "/",
        exchange ->
            says(exchange, 200, asked.incrementAndGet() > 2 ? "media listener: up\n" : "nobody"));
    proxy.start();
    try {
      assertThat(warned(streaming(port, proxy.getAddress().getPort()))).isEmpty();
      assertThat(asked).hasValueGreaterThan(2);
    } finally {
      proxy.stop(0);
      listener.stop(0);
    }
  }

  private static String warned(Settings settings) throws InterruptedException {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    new StreamWarning(
            settings,
            new Saying(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                System::nanoTime),
            Duration.ZERO)
        .look();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void without_streams_nothing_is_asked_of_them() {
    assertThat(new MediaLook(Settings.ofEnvironment(Map.of())).look()).isEmpty();
  }

  private static Settings streaming(int media, int reached) {
    return Settings.ofEnvironment(
        Map.of(
            "COMPANION_CALL_MODE",
            "stream",
            "COMPANION_MEDIA_PORT",
            Integer.toString(media),
            "COMPANION_PUBLIC_URL",
            "http://127.0.0.1:" + reached));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void notFound(HttpExchange exchange) throws IOException {
    says(exchange, 404, "");
  }

  private static void says(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void a_report_is_well_unless_something_is_a_problem() throws IOException {
    Diagnosis warning = Diagnosis.warning("carrier", "a trial account", "upgrade");
    Diagnosis problem = Diagnosis.problem("mail", "no \"answer\"", "check smtp.host");
    assertThat(new DiagnosisReport(List.of(warning)).well()).isTrue();
    var report = new DiagnosisReport(List.of(warning, problem));
    assertThat(report.well()).isFalse();
    assertThat(report.text()).contains("-> check smtp.host").contains("1 problem to solve first");
    JsonNode json = new ObjectMapper().readTree(report.json());
    assertThat(json.path("ok").asBoolean()).isFalse();
    assertThat(json.path("checks").findValuesAsText("says")).contains("no \"answer\"");
  }
}
