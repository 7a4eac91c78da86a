package org.carecompanion.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallWishes;
import org.carecompanion.domain.recording.Recording;
import org.carecompanion.domain.recording.Recordings;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.call.CallProgress;
import org.carecompanion.telephony.carrier.CarrierRecordings.Made;
import org.carecompanion.telephony.carrier.DialOrder.Recorded;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.outbound.Dialer;

/** Calls with a recording, and what tests of recordings ask about them. */
abstract class RecordedCalls {
  /** Larger than one segment of the cipher, so that reading from the middle is tried. */
  static final String SOUND = "RIFF" + "lanternfig ".repeat(200_000);

  final PhoneBench bench = new PhoneBench();

  CallId recorded() {
    bench.agreesToRecording(bench.ward.patient());
    return dialed(wished());
  }

  CallId wished() {
    return bench.ward.plannedCall(wishes());
  }

  static CallWishes wishes() {
    return new CallWishes(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        CallWishes.Recording.WANTED,
        CallWishes.Origin.UNKNOWN);
  }

  CallId dialed(CallId call) {
    bench.run(Dialer.class, call);
    return call;
  }

  Recorded last() {
    return bench.company.orders().getLast().recorded();
  }

  /** The carrier has finished it and said so; returns its id there. */
  String made(CallId call) {
    String sid = bench.company.rang().getLast();
    String id = bench.company.records(sid, SOUND);
    bench
        .bean(RecordingReports.class)
        .report(bench.line(), call, sid, Optional.of(new Made(id, Optional.empty())));
    return id;
  }

  void end(CallId call, LineState how) {
    bench
        .bean(CallProgress.class)
        .report(bench.line(), call, new LineReport(bench.company.rang().getLast(), how));
  }

  Optional<Duration> fetch(CallId call) {
    return bench.run(RecordingFetcher.class, recording(call).id().value());
  }

  Optional<Duration> find(CallId call) {
    return bench.run(RecordingFinder.class, recording(call).id().value());
  }

  Optional<Duration> expire() {
    return bench.run(RecordingRetention.class, bench.ward.hospital().value());
  }

  Recording recording(CallId call) {
    return bench.database.in(
        bench.ward.hospital(), () -> bench.database.bean(Recordings.class).of(call).orElseThrow());
  }

  String played(CallId call, long from) throws IOException {
    var opened = bench.bean(RecordingPlayer.class).open(bench.ward.asNurse(), call).orElseThrow();
    try (SeekableByteChannel sound = opened.sound()) {
      assertThat(opened.size()).isEqualTo(SOUND.length());
      sound.position(from);
      ByteBuffer all = ByteBuffer.allocate((int) (opened.size() - from));
      while (all.hasRemaining() && sound.read(all) >= 0) {
        // until everything is there
      }
      return new String(all.array(), StandardCharsets.UTF_8);
    }
  }

  List<Path> files() throws IOException {
    if (!Files.isDirectory(folder())) return List.of();
    try (Stream<Path> files = Files.list(folder())) {
      return files.toList();
    }
  }

  /** Where this hospital's recordings lie. */
  Path folder() {
    return PhoneBench.home().resolve("recordings").resolve(bench.ward.hospital().toString());
  }
}
