package org.carecompanion.simulator.exotel;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.carecompanion.simulator.measure.SpeechTimes;
import org.carecompanion.simulator.media.StreamLeg;
import org.carecompanion.simulator.media.StreamLeg.End;
import org.carecompanion.simulator.media.StreamNames;
import org.carecompanion.simulator.patient.Patient;
import org.carecompanion.simulator.patient.PatientBook;
import org.carecompanion.simulator.patient.Ring;
import org.carecompanion.simulator.sound.Speaker;

/** Calls that reach an AgentStream applet: the patient has answered, and the applet begins. */
public final class ExotelCalls implements AutoCloseable {
  private static final String ACCOUNT = "simulated";
  private static final String OWN_NUMBER = "+918045678900";

  private final PatientBook patients;
  private final Speaker speaker;
  private final SpeechTimes times;
  private final Clock clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, ExotelCall> calls = new ConcurrentHashMap<>();
  private final Set<String> engaged = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedDeque<ExotelCall> newestFirst = new ConcurrentLinkedDeque<>();

  public ExotelCalls(PatientBook patients, Speaker speaker, SpeechTimes times, Clock clock) {
    this.times = times;
    this.patients = patients;
    this.speaker = speaker;
    this.clock = clock;
  }

  /**
   * Starts a call.
   *
   * @param patientKey the name of the patient's file
   * @param address of the stream, or one that is asked for it
   * @throws IllegalArgumentException when there is no such patient, they do not answer the phone,
   *     or are on it
   */
  public ExotelCall start(String patientKey, String address) {
    Patient patient =
        patients.patients().stream()
            .filter(one -> one.key().equals(patientKey))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no patient '" + patientKey + "'"));
    if (!(patients.ring(patient.person().number()) instanceof Ring.Answered answered)) {
      throw new IllegalArgumentException(patientKey + " does not answer the phone");
    }
    if (!engaged.add(patient.person().number())) {
      throw new IllegalArgumentException(patientKey + " is on the phone");
    }
    String sid = UUID.randomUUID().toString().replace("-", "");
    ExotelCall call = new ExotelCall(sid, patientKey, clock);
    calls.put(sid, call);
    newestFirst.addFirst(call);
    threads.execute(
        () -> {
          try {
            run(call, patient, answered, address);
          } finally {
            engaged.remove(patient.person().number());
          }
        });
    return call;
  }

  public List<ExotelCall> calls() {
    return List.copyOf(newestFirst);
  }

  public Optional<ExotelCall> find(String sid) {
    return Optional.ofNullable(calls.get(sid));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void run(ExotelCall call, Patient patient, Ring.Answered answered, String address) {
    try {
      String number = patient.person().number();
      Map<String, String> fields =
          Map.of("CallSid", call.sid(), "CallFrom", number, "CallTo", OWN_NUMBER);
      StreamAddress to = StreamAddress.of(address, fields);
      StreamNames names = StreamNames.of(call.sid(), ACCOUNT);
      var wire = new ExotelWire(names, new ExotelWire.Parties(number, OWN_NUMBER), to.hertz());
      var opening =
          new StreamLeg.Opening(to.uri().toString(), to.headers(), to.parameters(), Duration.ZERO);
      var phone = new StreamLeg.Phone(answered.callee(), number, speaker, times, call);
      play(call, StreamLeg.open(opening, wire, phone, names.streamSid()));
    } catch (StreamLeg.Refused | RuntimeException e) {
      call.ended(ExotelCall.Status.FAILED, String.valueOf(e.getMessage()));
    }
  }

  private static void play(ExotelCall call, StreamLeg leg) {
    call.streams(leg.watch());
    try {
      while (leg.ended().isEmpty() && !Thread.currentThread().isInterrupted()) {
        leg.tick();
        LockSupport.parkNanos(leg.due() - System.nanoTime());
      }
    } finally {
      leg.stop();
    }
    boolean hungUp = leg.ended().filter(end -> end == End.PATIENT_HUNG_UP).isPresent();
    call.ended(ExotelCall.Status.COMPLETED, hungUp ? "the other end hung up" : "the stream ended");
  }
}
