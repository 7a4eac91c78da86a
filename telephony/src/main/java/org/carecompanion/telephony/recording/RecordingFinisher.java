package org.carecompanion.telephony.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.recording.Recording;
import org.carecompanion.domain.recording.RecordingId;
import org.carecompanion.domain.recording.RecordingState;
import org.carecompanion.domain.secrecy.StreamKey;

/**
 * Makes one file of what was taken down of a call, once it is over: sealed like one that came from
 * the carrier, and only then the tapes are deleted. Tried until it is done; what stands in the way
 * is in the row, and a person is told.
 */
@Dependent
public class RecordingFinisher implements JobHandler {
  static final JobKind FINISH = new JobKind("finish-recording");

  private static final Logger LOG = Logger.getLogger(RecordingFinisher.class.getName());

  /** Until the call is over. */
  private static final Duration AGAIN = Duration.ofSeconds(15);

  /** So long after a call nobody writes its tape any more, whether it has an end or not. */
  private static final Duration WRITTEN_BY = Duration.ofMinutes(2);

  private static final int TELL_AT_ONCE = 1;

  private final HospitalScope scope;
  private final RecordingDesk desk;
  private final RecordingFiles files;

  @Inject
  RecordingFinisher(HospitalScope scope, RecordingDesk desk, RecordingFiles files) {
    this.scope = scope;
    this.desk = desk;
    this.files = files;
  }

  /**
   * A recording of ours.
   *
   * @param key of its tapes
   * @param written whether its tapes have their end even if they do not say so
   * @param leftStream whether the call went on without its sound running through us
   */
  private record Growing(
      RecordingFiles.Name name, StreamKey key, boolean over, boolean written, boolean leftStream) {}

  @Override
  public JobKind kind() {
    return FINISH;
  }

  @Override
  public Duration retryAfter() {
    return RecordingDesk.LONGEST_WAIT;
  }

  @Override
  public Optional<Duration> run(UUID hospitalId, UUID id) {
    var name = new RecordingFiles.Name(new HospitalId(hospitalId), new RecordingId(id));
    Optional<Growing> growing = scope.call(hospitalId, () -> growing(name));
    try {
      if (growing.isPresent()) return finish(growing.get());
      files.deleteTapes(name);
      return Optional.empty();
    } catch (IOException e) {
      LOG.log(
          Level.WARNING,
          "recording {0} is not put together: {1}",
          new Object[] {id, e.getClass().getSimpleName()});
      return Optional.of(scope.call(hospitalId, () -> failed(name)));
    }
  }

  private Optional<Growing> growing(RecordingFiles.Name name) {
    return desk.recordings()
        .find(name.recording())
        .filter(recording -> recording.state() == RecordingState.RECORDING)
        .map(recording -> growing(name, recording));
  }

  private Growing growing(RecordingFiles.Name name, Recording recording) {
    Call call = desk.call(recording.call()).orElseThrow();
    return new Growing(
        name,
        StreamKey.of(recording.key().orElseThrow()),
        call.ended(),
        desk.longOver(call, WRITTEN_BY),
        call.sound().fallback().isPresent());
  }

  private Optional<Duration> finish(Growing recording) throws IOException {
    if (!recording.over()) return Optional.of(AGAIN);
    List<TapeOnDisk> tapes = tapes(recording);
    Placing placing = Placing.of(tapes);
    if (!recording.written() && !placing.ended()) return Optional.of(AGAIN);
    if (placing.samples() == 0) {
      change(recording, Recording::nothingRecorded);
    } else {
      Mix mix = new Mix(tapes, placing);
      StreamKey key = StreamKey.random();
      files.write(
          recording.name(),
          key,
          to -> {
            mix.write(to);
            return mix;
          });
      var content = new Recording.Content(key.json(), Mix.MEDIA_TYPE, mix.size());
      change(recording, row -> kept(recording, placing, content, row));
    }
    files.deleteTapes(recording.name());
    return Optional.empty();
  }

  private List<TapeOnDisk> tapes(Growing recording) throws IOException {
    var name = recording.name();
    return files.tapes(name).entrySet().stream()
        .map(
            tape ->
                new TapeOnDisk(
                    tape.getValue(),
                    new Taped(name.hospital(), name.recording(), recording.key(), tape.getKey())))
        .toList();
  }

  private void kept(Growing recording, Placing placing, Recording.Content content, Recording row) {
    placing.missing().ifPresent(row::incomplete);
    if (recording.leftStream()) row.incomplete("left_stream");
    row.took(placing.began(), placing.lasted());
    row.kept(content, desk.now());
  }

  private void change(Growing recording, Consumer<Recording> change) throws IOException {
    boolean wanted =
        scope.call(
            recording.name().hospital().value(),
            () -> {
              Recording row = desk.recordings().lock(recording.name().recording()).orElseThrow();
              change.accept(row);
              desk.changed(recording.name().hospital(), row);
              return row.state() != RecordingState.EXPIRED;
            });
    if (!wanted) files.delete(recording.name()); // its time was over meanwhile
  }

  private Duration failed(RecordingFiles.Name name) {
    desk.failed(name.hospital(), name.recording(), "disk", TELL_AT_ONCE);
    return desk.wait(name.recording());
  }
}
