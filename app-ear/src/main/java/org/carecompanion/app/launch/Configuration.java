package org.carecompanion.app.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecompanion.app.boot.Home;
import org.carecompanion.db.audit.AuditKey;
import org.carecompanion.db.open.DataFolder;
import org.carecompanion.db.open.DatabaseAddress;
import org.carecompanion.db.open.DatabaseProblem;
import org.carecompanion.db.open.GivenDatabase;
import org.carecompanion.db.open.Login;
import org.carecompanion.db.open.OwnerDatabase;
import org.carecompanion.db.open.PreparedDatabase;

/**
 * What the launcher needs to know, checked as a whole: one message names everything that is wrong.
 */
record Configuration(
    Path home, int port, Optional<GivenDatabase> database, Mode mode, Settings settings) {
  /** What the server is started for; demo accounts exist in {@code DEMO} only. */
  enum Mode {
    RUN,
    DEMO
  }

  static final int DEFAULT_PORT = 8080;

  /** For {@code run}: real carriers, so everything must be there. */
  static Configuration ofRealStart(Settings settings) throws Refused {
    return checked(settings, Requirement.OF_A_REAL_START, Mode.RUN);
  }

  /** For the demo's server, whose surroundings the demo itself makes up. */
  static Configuration ofDemo(Settings settings) throws Refused {
    return checked(settings, List.of(), Mode.DEMO);
  }

  /**
   * For a server that is not ours (Payara Server): complete, and with a database that goes on
   * without us.
   */
  static Configuration ofOtherServer(Settings settings) throws Refused {
    Configuration configuration = ofRealStart(settings);
    if (configuration.database().isEmpty())
      throw Refused.misconfigured(
          "Payara Server needs a database of its own: set database.url (DATABASE_URL). The embedded one lives and ends with companion.jar.");
    return configuration;
  }

  /** For commands that need a database and nothing else. */
  static Configuration ofDatabase(Settings settings) throws Refused {
    return checked(settings, List.of(), Mode.RUN);
  }

  /** Everything a real start would refuse, for whoever wants to know without starting. */
  static List<Shortcoming> shortcomings(Settings settings) {
    List<Shortcoming> problems = new ArrayList<>();
    look(settings, Requirement.OF_A_REAL_START, problems);
    return problems;
  }

  /** The database that is configured, if one is and its address can be read. */
  static Optional<GivenDatabase> givenDatabase(Settings settings) {
    return database(settings, new ArrayList<>());
  }

  private static Optional<GivenDatabase> look(
      Settings settings, List<Requirement> requirements, List<Shortcoming> problems) {
    for (Requirement requirement : requirements)
      requirement.shortcoming(settings).ifPresent(problems::add);
    problems.addAll(settings.problems());
    if (settings.isInFile("companion.home"))
      problems.add(
          Shortcoming.invalid(
              "companion.home", "is set by COMPANION_HOME in the environment only"));
    if (streams(settings) && samePort(settings))
      problems.add(Shortcoming.invalid("companion.media.port", "not that of companion.http.port"));
    return database(settings, problems);
  }

  private static boolean samePort(Settings settings) {
    String http = settings.get("companion.http.port", Integer.toString(DEFAULT_PORT));
    return settings.get("companion.media.port", "8081").equals(http);
  }

  private static Configuration checked(Settings settings, List<Requirement> requirements, Mode mode)
      throws Refused {
    List<Shortcoming> problems = new ArrayList<>();
    Optional<GivenDatabase> database = look(settings, requirements, problems);
    if (!problems.isEmpty()) throw Refused.misconfigured(message(settings, problems));
    return new Configuration(
        Home.find(),
        settings.get("companion.http.port").map(Integer::valueOf).orElse(DEFAULT_PORT),
        database,
        mode,
        settings);
  }

  /** Whether calls are to be streams. */
  static boolean streams(Settings settings) {
    return settings.get("companion.call.mode", "gather").equals("stream");
  }

  /** Where carriers bring their streams, as the server takes it (telephony.media.MediaSettings). */
  static String mediaUrl(Settings settings) {
    return settings.get(
        "companion.media.url",
        settings
            .get("companion.public.url", "")
            .replaceFirst("^http", "ws")
            .replaceFirst("/+$", ""));
  }

  /** Every port that must be free. */
  List<ServerPort> ports() {
    ServerPort http = ServerPort.ofHttp(port);
    return streams(settings) ? List.of(http, ServerPort.ofMedia(settings)) : List.of(http);
  }

  /** Ready for a server: reachable and migrated. */
  PreparedDatabase open(DataFolder folder) {
    return database
        .map(given -> PreparedDatabase.given(given, folder))
        .orElseGet(() -> PreparedDatabase.embedded(folder));
  }

  /** As it stands, for looking at it. */
  OwnerDatabase look(DataFolder folder) {
    return database
        .map(given -> OwnerDatabase.given(given, folder))
        .orElseGet(() -> OwnerDatabase.embedded(folder));
  }

  /** What proves the seals of the audit. */
  Path auditKey() {
    return settings
        .get(AuditKey.FILE_PROPERTY)
        .map(Path::of)
        .orElseGet(() -> AuditKey.beside(keys()));
  }

  /** Beside the data in a demo, which holds nobody's words; elsewhere it is required. */
  Path keys() {
    return settings
        .get("companion.keys.file")
        .map(Path::of)
        .orElse(home.resolve("secrets/keys.json"));
  }

  /** Makes every setting visible to the server that runs in this process. */
  void handToServer(Login application) {
    forServer(application).forEach(System::setProperty);
  }

  /** Everything the server is told, by key; of the database only the application role's login. */
  Map<String, String> forServer(Login application) {
    Map<String, String> told = settings.forServer();
    told.put("companion.home", home.toAbsolutePath().normalize().toString());
    told.put("companion.keys.file", keys().toAbsolutePath().normalize().toString());
    told.put("companion.mode", mode.name().toLowerCase(Locale.ROOT));
    told.put("companion.http.port", Integer.toString(port));
    told.put("companion.database.url", application.url());
    told.put("companion.database.user", application.user());
    told.put("companion.database.password", application.password());
    return told;
  }

  private static Optional<GivenDatabase> database(Settings settings, List<Shortcoming> problems) {
    Optional<String> address = settings.get("database.url");
    Optional<String> user = settings.get("database.app.user");
    Optional<String> password = settings.get("database.app.password");
    if (user.isPresent() != password.isPresent())
      problems.add(
          Shortcoming.missing(
              "database.app.user", "and database.app.password are given together or not at all"));
    if (address.isEmpty()) return Optional.empty();
    try {
      GivenDatabase given = GivenDatabase.ownedBy(DatabaseAddress.parse(address.get()));
      if (user.isEmpty() || password.isEmpty()) return Optional.of(given);
      return Optional.of(given.usedBy(user.get(), password.get()));
    } catch (DatabaseProblem e) {
      problems.add(Shortcoming.invalid("database.url", String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private static String message(Settings settings, List<Shortcoming> problems) {
    return """
        Surgical Care Companion is not started: %d of its settings %s missing or invalid.

        %s

        Put them into %s (--config FILE names another file),
        or into the environment (hospital.name is HOSPITAL_NAME there).
        To look around without any of them: ./companion demo"""
        .formatted(
            problems.size(),
            problems.size() == 1 ? "is" : "are",
            problems.stream().map(Shortcoming::line).collect(Collectors.joining("\n")),
            settings.file());
  }
}
