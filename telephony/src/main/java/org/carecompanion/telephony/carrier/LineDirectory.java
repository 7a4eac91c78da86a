package org.carecompanion.telephony.carrier;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.domain.hospital.Country;
import org.carecompanion.domain.hospital.Hospital;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.hospital.PhoneLine;
import org.carecompanion.domain.patient.PhoneNumber;

/**
 * Finds lines by their key. Known lines are kept for a minute and served while a fresh copy is
 * fetched, so that a webhook can be verified and answered truthfully even while the database hangs.
 */
@ApplicationScoped
public class LineDirectory {
  private static final Logger LOG = Logger.getLogger(LineDirectory.class.getName());
  private static final Duration FRESH = Duration.ofMinutes(1);

  @Inject private AcrossHospitals across;
  @Inject private HospitalScope scope;
  @Inject private Hospitals hospitals;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService executor;

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(LineAccess line, Instant at) {}

  /**
   * Every open line is known from the start: a database that goes away right after it finds us able
   * to tell a carrier's webhook from anybody's, and to say whom to dial for help.
   */
  void start(@Observes @Priority(ServerStarted.THEN) ServerStarted ready) {
    look();
  }

  /** Reads every open line anew. Inside no scope. */
  public void look() {
    for (UUID hospital : across.hospitals())
      scope.run(
          hospital,
          () ->
              hospitals
                  .openLines()
                  .forEach(
                      line ->
                          known.put(
                              line.key(),
                              new Known(access(new HospitalId(hospital), line), clock.instant()))));
  }

  /** The lines that are known. Without asking the database. */
  public List<LineAccess> known() {
    return known.values().stream().map(Known::line).toList();
  }

  /** The open line with this key; asks the database if it is not known yet. */
  public Optional<LineAccess> line(String key) {
    Optional<LineAccess> known = known(key);
    return known.isPresent() ? known : fetch(key);
  }

  /** Without asking the database. */
  public Optional<LineAccess> known(String key) {
    Known cached = known.get(key);
    if (cached == null) return Optional.empty();
    if (cached.at().plus(FRESH).isBefore(clock.instant())) refresh(key, cached);
    return Optional.of(cached.line());
  }

  /** The open line with this number of the hospital's own. Inside no scope. */
  public Optional<LineAccess> lineOf(HospitalId hospital, PhoneNumber number) {
    return scope.call(
        hospital.value(),
        () ->
            hospitals.openLines().stream()
                .filter(line -> line.number().equals(number.e164()))
                .findFirst()
                .map(line -> access(hospital, line)));
  }

  /** The line, if it is open. Inside no scope. */
  public Optional<LineAccess> open(HospitalId hospital, UUID line) {
    return scope.call(
        hospital.value(),
        () ->
            hospitals.openLines().stream()
                .filter(open -> open.id().equals(line))
                .findFirst()
                .map(open -> access(hospital, open)));
  }

  /** The line to call from. Inside no scope. */
  public Optional<LineAccess> anyLine(HospitalId hospital) {
    return scope.call(
        hospital.value(),
        () -> hospitals.openLines().stream().findFirst().map(line -> access(hospital, line)));
  }

  /**
   * The line a call was placed on, also when it has been closed since: the call may still ring.
   * Inside no scope.
   */
  public LineAccess placedOn(HospitalId hospital, UUID line) {
    return scope.call(hospital.value(), () -> access(hospital, hospitals.line(line).orElseThrow()));
  }

  private void refresh(String key, Known cached) {
    known.put(
        key, new Known(cached.line(), clock.instant())); // so that only one request fetches it
    executor.execute(
        () -> {
          try {
            if (fetch(key).isEmpty()) known.remove(key);
          } catch (RuntimeException e) {
            LOG.log(
                Level.WARNING,
                "a phone line could not be read again; the known one stays in use",
                e);
          }
        });
  }

  private Optional<LineAccess> fetch(String key) {
    return across
        .line(key)
        .map(
            owned -> {
              var hospital = new HospitalId(owned.hospital());
              LineAccess line =
                  scope.call(
                      owned.hospital(),
                      () -> access(hospital, hospitals.line(owned.id()).orElseThrow()));
              known.put(key, new Known(line, clock.instant()));
              return line;
            });
  }

  private LineAccess access(HospitalId hospital, PhoneLine line) {
    Hospital own = hospitals.own();
    var account = new LineAccess.Account(line.account().accountSid(), line.account().authToken());
    Country country = own.country();
    var help = new LineAccess.Help(country.emergencyNumber(), country.crisisNumber());
    var caller = new LineAccess.Caller(line.number(), own.name(), own.callbackNumber(), help);
    return new LineAccess(hospital, line.id(), line.key(), account, caller);
  }
}
