package org.carecompanion.telephony;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.CallPlanner;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.consent.Consent;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.followup.FollowUps;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientDetails;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.patient.PersonName;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.carecompanion.domain.surgery.Surgeries;
import org.carecompanion.domain.surgery.Surgery;
import org.carecompanion.telephony.carrier.Carrier;
import org.carecompanion.telephony.carrier.CarrierRecordings;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineDirectory;
import org.carecompanion.telephony.carrier.LiveLine;
import org.carecompanion.telephony.carrier.SmallPhoneCompany;
import org.carecompanion.telephony.media.MediaSettings;
import org.carecompanion.telephony.room.RoomSettings;

/**
 * The phone line's beans over a real database and a {@link SmallPhoneCompany}, with a ward whose
 * patient may be called.
 */
public final class PhoneBench {
  private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

  public final ClinicalDatabase database = ClinicalDatabase.shared();
  public final Ward ward = Ward.in(database);
  public final SmallPhoneCompany company = new SmallPhoneCompany(database.clock());
  private final Wiring wiring =
      new Wiring(database::bean)
          .with(Carrier.class, company)
          .with(LiveLine.class, company)
          .with(CarrierRecordings.class, company)
          .with(MediaSettings.class, MediaSettings.of(key -> Optional.empty()))
          .with(RoomSettings.class, new RoomSettings(100_000, Duration.ofSeconds(1)))
          .setting("companion.home", home().toString())
          .with(ManagedExecutorService.class, threads());

  /** The folder of the installation, made once for all. */
  public static Path home() {
    return Home.FOLDER;
  }

  private static final class Home {
    static final Path FOLDER = Path.of("target", "bench-home").toAbsolutePath();
  }

  public <T> T bean(Class<T> type) {
    return wiring.make(type);
  }

  /** Given in place of what the server would give; before anything that needs it is asked for. */
  public <T> void with(Class<T> type, T bean) {
    wiring.with(type, bean);
  }

  public void setting(String key, String value) {
    wiring.setting(key, value);
  }

  /** The line the ward calls from. */
  public LineAccess line() {
    return bean(LineDirectory.class).anyLine(ward.hospital()).orElseThrow();
  }

  /** Does what a job of a row besides calls does when it is due. */
  public Optional<Duration> run(Class<? extends JobHandler> job, UUID row) {
    return bean(job).run(ward.hospital().value(), row);
  }

  /** Does what a job of this call does when it is due; what it returns is when to come again. */
  public Optional<Duration> run(Class<? extends JobHandler> job, CallId call) {
    return bean(job).run(ward.hospital().value(), call.value());
  }

  /** Somebody else who had surgery and answers the same phone. */
  public PatientId housemate() {
    return admit(ward.phone(), Ward.NEW_YORK);
  }

  /** Somebody else who had surgery, lives there, and agreed to be called. */
  public PatientId admit(PhoneNumber phone, ZoneId there) {
    var details =
        new PatientDetails(
            "MRN-" + UUID.randomUUID().toString().substring(0, 8),
            new PersonName("Maria", "Lopez"),
            Ward.BORN,
            phone,
            Optional.of(there));
    var now = database.clock().instant();
    var patient = new Patient(PatientId.random(), details, now);
    var operated = LocalDate.ofInstant(now, there).minusDays(5);
    database.doIn(
        ward.hospital(),
        () -> {
          database.bean(Patients.class).add(patient);
          database
              .bean(Surgeries.class)
              .add(
                  new Surgery(
                      patient.id(), ProcedureFamily.KNEE_HIP, "left hip replacement", operated));
        });
    agrees(patient, ConsentKind.CALL);
    return patient.id();
  }

  private void agrees(Patient patient, ConsentKind kind) {
    var consent =
        new Consent(patient.id(), kind, patient.phone(), "form", database.clock().instant());
    database.doIn(ward.hospital(), () -> database.bean(Consents.class).add(consent));
  }

  public void agreesToVoicemail(PatientId id) {
    Patient patient = database.in(ward.hospital(), () -> database.bean(Patients.class).require(id));
    agrees(patient, ConsentKind.VOICEMAIL);
  }

  public void agreesToRecording(PatientId id) {
    Patient patient = database.in(ward.hospital(), () -> database.bean(Patients.class).require(id));
    agrees(patient, ConsentKind.RECORD);
  }

  /** Planned by the nurse, as in the console. */
  public CallId planned(PatientId patient) {
    var planned = bean(CallPlanner.class).callNow(ward.asNurse(), patient, CallType.FOLLOW_UP);
    return ((CallPlanner.Planned.Dialing) planned).call();
  }

  public void pass(Duration time) {
    database.clock().pass(time);
  }

  public Call call(CallId id) {
    return database.in(ward.hospital(), () -> database.bean(Calls.class).find(id)).orElseThrow();
  }

  /** Oldest first. */
  public List<Attempt> attempts(CallId id) {
    return database.in(ward.hospital(), () -> database.bean(Calls.class).attempts(id));
  }

  /** Kinds and reasons, such as {@code REACH_PATIENT busy}, oldest first. */
  public List<String> followUps(CallId id) {
    return database.in(
        ward.hospital(),
        () ->
            database.bean(FollowUps.class).of(id).stream()
                .map(f -> f.kind() + " " + f.reason())
                .toList());
  }

  /** What the patient said, turn by turn, as this process reads it. */
  public List<String> words(CallId id) {
    return database.in(
        ward.hospital(),
        () ->
            database.bean(Calls.class).transcript(id).stream()
                .filter(said -> said.said().speaker() == Speaker.PATIENT)
                .map(said -> said.said().text())
                .toList());
  }

  public long liveOnTheNumber() {
    return liveOn(ward.phone());
  }

  public long liveOn(PhoneNumber number) {
    return database.in(ward.hospital(), () -> database.bean(Calls.class).liveOn(number));
  }

  private static ManagedExecutorService threads() {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            PhoneBench.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (self, method, arguments) -> {
              try {
                return method.invoke(THREADS, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
