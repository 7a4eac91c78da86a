package org.carecompanion.telephony.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.CallPlanner;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.call.CallWishes;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.ApiKey;
import org.carecompanion.domain.staff.ApiKeys;
import org.carecompanion.domain.staff.ApiScope;
import org.carecompanion.domain.staff.ApiSecret;
import org.carecompanion.domain.staff.KeyOrder;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio.Reply;
import org.carecompanion.telephony.outbound.Dialer;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What the real server of a test stands on: the web archive, the database it shares with the test,
 * and a phone company on this machine. The server runs in real time, so the ward does too.
 */
final class PhoneServer {
  /** Of this test's JVM: two of them run at once. */
  static final Path FOLDER = Path.of(System.getProperty("companion.server.folder"));

  /** A program's key to the ward's hospital. */
  static final String KEY = UUID.randomUUID().toString();

  private static final LocalTwilio TWILIO = new LocalTwilio();
  private static final PhoneBench BENCH = bench();

  private PhoneServer() {}

  private static PhoneBench bench() {
    var bench = new PhoneBench();
    bench.database.clock().set(Instant.now());
    bench.database.doIn(
        bench.ward.hospital(),
        () ->
            bench
                .bean(ApiKeys.class)
                .add(
                    new ApiKey(
                        new KeyOrder("records", ApiScope.all(), Optional.empty()),
                        new ApiSecret(KEY),
                        Actor.SYSTEM,
                        Instant.now())));
    return bench;
  }

  static PhoneBench ward() {
    return BENCH;
  }

  /** Takes every call, and says of every call that it goes on. */
  static LocalTwilio twilio() {
    TWILIO.answer(
        asked -> {
          if (asked.path().contains("/Recordings/"))
            return asked.method().equals("DELETE")
                ? Reply.of(204, "application/json", "")
                : Reply.sound("RIFF lanternfig");
          String sid = asked.path().replaceAll(".*/|\\.json", "");
          String call = sid.equals("Calls") ? "CA" + System.nanoTime() : sid;
          String json = LocalTwilio.call(call, "in-progress", "Fri, 20 Nov 2026 15:00:01 +0000");
          return Reply.json(asked.method().equals("POST") ? 201 : 200, json);
        });
    return TWILIO;
  }

  /** The archive; with it, what the server is told when it starts. */
  static WebArchive archive() {
    return archive(Map.of());
  }

  /**
   * @param more settings of this server
   */
  static WebArchive archive(Map<String, String> more) {
    twilio();
    configure(more);
    return ShrinkWrap.create(WebArchive.class, "ROOT.war")
        .addAsLibraries(jars(Path.of("target", "server", "libraries")))
        .addAsLibraries(jars(Path.of("target")));
  }

  /** A call that was placed and rings; nothing was said yet. */
  static CallId ringing() {
    return ringing(patient());
  }

  static CallId ringing(PatientId patient) {
    return ringing(BENCH, patient);
  }

  static CallId ringing(PhoneBench bench, PatientId patient) {
    bench.database.clock().set(Instant.now());
    return bench.database.in(
        bench.ward.hospital(),
        () -> {
          CallId call = bench.planned(patient);
          bench.run(Dialer.class, call);
          return call;
        });
  }

  /** A call that rings and is recorded, as a program wished and the patient agreed. */
  static CallId recorded() {
    return recorded(BENCH);
  }

  static CallId recorded(PhoneBench bench) {
    PatientId patient = patientWhereItIs(bench, 14);
    bench.agreesToRecording(patient);
    bench.database.clock().set(Instant.now());
    var wishes =
        new CallWishes(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            CallWishes.Recording.WANTED,
            CallWishes.Origin.UNKNOWN);
    return bench.database.in(
        bench.ward.hospital(),
        () -> {
          var planned =
              bench
                  .bean(CallPlanner.class)
                  .callNow(bench.ward.asProgram(), patient, CallType.FOLLOW_UP, wishes);
          CallId call = ((CallPlanner.Planned.Dialing) planned).call();
          bench.run(Dialer.class, call);
          return call;
        });
  }

  static Path home() {
    return FOLDER;
  }

  /** Somebody who lives where it is two in the afternoon now. */
  static PatientId patient() {
    return patientWhereItIs(14);
  }

  /** Time zones reach 18 hours to either side, so every hour is somewhere. */
  static PatientId patientWhereItIs(int hour) {
    return patientWhereItIs(BENCH, hour);
  }

  static PatientId patientWhereItIs(PhoneBench bench, int hour) {
    int here = Instant.now().atZone(ZoneOffset.UTC).getHour();
    int ahead = hour - here > 18 ? hour - here - 24 : hour - here;
    return bench.admit(Ward.nextNumber(), ZoneId.of(ZoneOffset.ofHours(ahead).getId()));
  }

  static String carrierCallId(PhoneBench bench, CallId call) {
    return bench.attempts(call).getLast().carrierCallId().orElseThrow();
  }

  private static File[] jars(Path folder) {
    File[] jars = folder.toFile().listFiles((f, name) -> name.matches("(?!.*-tests).*\\.jar"));
    return Objects.requireNonNull(jars, "run by maven: " + folder + " is filled before");
  }

  private static Writer settings() throws IOException {
    return Files.newBufferedWriter(Files.createDirectories(FOLDER).resolve("companion.properties"));
  }

  private static void configure(Map<String, String> more) {
    var properties = new Properties();
    properties.putAll(
        Map.of(
            "companion.home", FOLDER.toAbsolutePath().toString(),
            "companion.mode", "run",
            "companion.public.url", Lines.PUBLIC_URL,
            "companion.keys.file", System.getProperty("companion.keys.file"),
            "hospital.name", "First Hospital",
            "hospital.country", "US",
            "hospital.zone", "America/New_York",
            "hospital.phone", "+12125550199",
            "admin.email", "admin@hospital.example",
            // so that a test can come from another address
            "api.proxies", "1"));
    properties.putAll(
        Map.of(
            "twilio.account.sid",
            Lines.ACCOUNT,
            "twilio.auth.token",
            Lines.TOKEN,
            "twilio.from.number",
            "+12125550198",
            "twilio.api.url",
            TWILIO.url()));
    properties.putAll(more);
    try (Writer file = settings()) {
      // sealed with the keys of an earlier run, it would stop the start
      Files.deleteIfExists(FOLDER.resolve("journal/entries"));
      var database = BENCH.database.application().unwrap(PGSimpleDataSource.class);
      properties.put("companion.database.url", Objects.requireNonNull(database.getUrl()));
      properties.put("companion.database.user", Objects.requireNonNull(database.getUser()));
      properties.put("companion.database.password", Objects.requireNonNull(database.getPassword()));
      properties.store(file, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
