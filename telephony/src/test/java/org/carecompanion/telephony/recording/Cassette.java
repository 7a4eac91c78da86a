package org.carecompanion.telephony.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.recording.RecordingId;
import org.carecompanion.domain.secrecy.StreamKey;
import org.carecompanion.telephony.Wiring;

/** Tapes of one recording in a folder, without a database, and what becomes of them. */
public final class Cassette {
  static final Instant BEGAN = Instant.parse("2026-03-02T15:00:00Z");

  final RecordingFiles files;
  final List<TapeStore.Fate> fates = new ArrayList<>();
  private final HospitalId hospital = new HospitalId(UUID.randomUUID());
  private final RecordingId id = RecordingId.random();
  private final StreamKey key = StreamKey.ofSmallParts();
  private final Executor disk;

  public Cassette(Path home) {
    this(home, Runnable::run);
  }

  Cassette(Path home, Executor disk) {
    this.disk = disk;
    files = new Wiring().setting("companion.home", home.toString()).make(RecordingFiles.class);
  }

  Taped taped(int stream) {
    return new Taped(hospital, id, key, stream);
  }

  /** Of a call that began with its first stream. */
  public Tape tape() {
    return tape(1, BEGAN);
  }

  Tape tape(int stream, Instant began) {
    return Tape.on(new TapeStore(new TapeFile(files, taped(stream)), disk, fates::add), began);
  }

  List<TapeOnDisk> onDisk() throws IOException {
    return files.tapes(taped(1).name()).entrySet().stream()
        .map(each -> new TapeOnDisk(each.getValue(), taped(each.getKey())))
        .toList();
  }

  Placing placing() throws IOException {
    return Placing.of(onDisk());
  }

  public TwoSides played() throws IOException {
    Placing placing = placing();
    Mix mix = new Mix(onDisk(), placing);
    var file = new ByteArrayOutputStream();
    mix.write(file);
    if (file.size() != mix.size()) throw new IOException("not as long as it says");
    return TwoSides.ofWav(file.toByteArray());
  }

  static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
