package org.carecompanion.telephony.media;

import java.util.Map;
import java.util.Optional;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.db.start.ServerStopping;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallWishes;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.call.CallProgress;
import org.carecompanion.telephony.call.LiveCalls;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.twilio.TwilioSigned;
import org.carecompanion.telephony.outbound.Calling;

/** A ward whose calls are streams, with a listener on any free port. */
final class StreamedBench implements AutoCloseable {
  static final String URL = "wss://phone.hospital.example";

  private static final CallWishes WISHED =
      new CallWishes(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          CallWishes.Recording.WANTED,
          CallWishes.Origin.UNKNOWN);

  final PhoneBench bench = new PhoneBench();
  final LineAccess line;
  private final MediaListener listener;

  StreamedBench(int most) {
    var settings =
        Map.of(
            "companion.call.mode", "stream",
            "companion.public.url", Lines.PUBLIC_URL,
            "companion.media.calls", Integer.toString(most),
            "companion.media.exotel.password", "a-long-password",
            "companion.media.port", "0");
    bench.with(
        MediaSettings.class, MediaSettings.of(key -> Optional.ofNullable(settings.get(key))));
    bench.setting("companion.public.url", Lines.PUBLIC_URL);
    bench.with(LiveCalls.class, new LiveCalls()); // nobody speaks here
    line = bench.line();
    listener = bench.bean(MediaListener.class);
    listener.start(new ServerStarted());
  }

  /** A call that somebody has just answered. */
  CallId answered() {
    CallId call = bench.planned(bench.admit(Ward.nextNumber(), Ward.NEW_YORK));
    Calling.dial(bench, call);
    report(call, LineState.IN_PROGRESS);
    return call;
  }

  /** As {@link #answered}, and the patient has agreed to what somebody wished. */
  CallId recorded() {
    bench.agreesToRecording(bench.ward.patient());
    CallId call = bench.ward.plannedCall(WISHED);
    Calling.dial(bench, call);
    report(call, LineState.IN_PROGRESS);
    return call;
  }

  void report(CallId call, LineState state) {
    bench.bean(CallProgress.class).report(line, call, new LineReport(carrierId(call), state));
  }

  String carrierId(CallId call) {
    return bench.attempts(call).getLast().carrierCallId().orElseThrow();
  }

  Next next(CallId call, int ended) {
    return bench.bean(StreamOffers.class).next(line, call, ended);
  }

  /** What the carrier is told the first time. */
  Next.Stream offered(CallId call) {
    return (Next.Stream) next(call, 0);
  }

  Optional<Admitted> admit(String url) {
    return bench.bean(StreamAdmission.class).admit(address(url), signed(url));
  }

  static StreamAddress address(String url) {
    return StreamAddress.read(url.substring(URL.length())).orElseThrow();
  }

  Proof signed(String url) {
    String signature = new TwilioSigned(Map.of()).signature(line.account().token(), url);
    return new Proof(Optional.of(signature), Optional.empty());
  }

  @Override
  public void close() {
    listener.stop(new ServerStopping());
  }
}
