package org.carecompanion.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.clinical.checkin.CallRecordings;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.recording.RecordedBy;
import org.carecompanion.domain.recording.Recording;
import org.carecompanion.domain.recording.RecordingState;
import org.carecompanion.domain.secrecy.StreamKey;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.playback.Outgoing;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.carrier.DialOrder.Recorded;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.media.MediaSettings;
import org.carecompanion.telephony.recording.TapeStore.Fate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recording that we make ourselves, from the wish to the day it is deleted. */
class OwnRecordingTest extends RecordedCalls {
  private static final short[] VOICE = new short[AudioFrame.SAMPLES];
  private static final Duration LAG = Duration.ofMillis(200);

  static {
    Arrays.fill(VOICE, (short) 1_000);
  }

  @BeforeEach
  void streams() {
    streams(bench);
  }

  private static void streams(PhoneBench ward) {
    var settings = Map.of("companion.call.mode", "stream");
    ward.with(MediaSettings.class, MediaSettings.of(key -> Optional.ofNullable(settings.get(key))));
  }

  private Taped begun(CallId call, int stream) {
    return bench
        .database
        .in(
            bench.ward.hospital(),
            () -> bench.bean(StreamRecordings.class).begin(bench.ward.hospital(), call, stream))
        .orElseThrow();
  }

  private Tape tape(Taped taped) {
    var file = new TapeFile(bench.bean(RecordingFiles.class), taped);
    return Tape.on(
        new TapeStore(file, Runnable::run, fate -> told(taped, fate)),
        bench.database.clock().instant());
  }

  private void told(Taped taped, Fate fate) {
    bench.database.doIn(
        bench.ward.hospital(), () -> bench.bean(StreamRecordings.class).ended(taped, fate));
  }

  /** Ten seconds: they speak in the fifth, we in the eighth. */
  private static Tape talks(Tape tape) {
    tape.streamBegins(LAG, Duration.ZERO);
    AudioClip clip = AudioClip.ofMuLaw(new byte[8_000]);
    for (int i = 0; i < 500; i++) {
      Duration now = Duration.ofMillis(20L * (i + 1));
      boolean speaks = i >= 200 && i < 250;
      tape.patient(i, speaks ? VOICE : new short[AudioFrame.SAMPLES], now);
      if (i == 350) tape.sent(new Outgoing.Sound(clip, 0, 50, Duration.ofMillis(7_000)), now);
      if (i == 410) tape.marked(LAG, Duration.ofMillis(8_200));
    }
    return tape;
  }

  private Optional<Duration> finish(CallId call) {
    return bench.run(RecordingFinisher.class, recording(call).id().value());
  }

  private void isOver(CallId call) {
    end(call, LineState.IN_PROGRESS);
    end(call, LineState.COMPLETED);
  }

  private CallId taken() {
    CallId call = recorded();
    talks(tape(begun(call, 1))).end();
    isOver(call);
    return call;
  }

  private TwoSides heard(CallId call) throws IOException {
    var opened = bench.bean(RecordingPlayer.class).open(bench.ward.asNurse(), call).orElseThrow();
    assertThat(opened.mediaType()).isEqualTo("audio/wav");
    var file = new ByteArrayOutputStream();
    ByteBuffer chunk = ByteBuffer.allocate(10_000);
    try (SeekableByteChannel sound = opened.sound()) {
      while (sound.read(chunk) >= 0) {
        file.write(chunk.array(), 0, chunk.position());
        chunk.clear();
      }
    }
    assertThat(file.size()).isEqualTo((int) opened.size());
    return TwoSides.ofWav(file.toByteArray());
  }

  private List<String> troubles(CallId call) {
    return bench.followUps(call).stream().filter(each -> each.contains("RECORDING")).toList();
  }

  private void isWhole(TwoSides heard) {
    assertThat(TwoSides.loud(heard.patient())).containsExactly("4000-5000");
    assertThat(TwoSides.loud(heard.ours())).containsExactly("7200-8200");
  }

  @Test
  void a_streams_recording_is_wished_agreed_and_announced_as_any_and_the_carrier_makes_none() {
    CallId call = recorded();
    assertThat(last()).isEqualTo(Recorded.NO);
    assertThat(bench.call(call).recorded()).isTrue();
    assertThat(recording(call).state()).isEqualTo(RecordingState.AWAITED);
    assertThat(recording(call).madeBy()).isEqualTo(RecordedBy.OURSELVES);
    assertThat(bench.bean(CheckIn.class).answered(bench.ward.hospital(), call).sayings())
        .extracting(saying -> saying.key())
        .containsExactly("opening", "recorded", "identity_ask");
  }

  @Test
  void without_wish_or_consent_nothing_is_taken_down() {
    CallId unwished = dialed(bench.ward.plannedCall());
    CallId notAgreed = dialed(bench.planned(bench.housemate()));
    for (CallId call : new CallId[] {unwished, notAgreed})
      assertThat(
              bench.database.in(
                  bench.ward.hospital(),
                  () -> bench.bean(StreamRecordings.class).begin(bench.ward.hospital(), call, 1)))
          .isEmpty();
  }

  @Test
  void after_the_call_it_is_one_sealed_file_and_the_tape_is_gone() throws IOException {
    CallId call = taken();
    assertThat(finish(call)).isEmpty();
    Recording kept = recording(call);
    assertThat(kept.state()).isEqualTo(RecordingState.KEPT);
    assertThat(kept.incomplete()).isEmpty();
    assertThat(kept.lasted()).contains(Duration.ofSeconds(10));
    assertThat(kept.beganAt()).isPresent();
    assertThat(kept.toBeDeletedAtCarrier()).isFalse();
    assertThat(files()).hasSize(1).allMatch(file -> file.toString().endsWith(".sealed"));
    isWhole(heard(call));
    assertThat(finish(call)).as("told twice").isEmpty();
    assertThat(recording(call).key()).isEqualTo(kept.key());
    isWhole(heard(call));
  }

  @Test
  void while_the_call_goes_on_it_grows_and_nobody_plays_it() throws IOException {
    CallId call = recorded();
    Tape tape = talks(tape(begun(call, 1)));
    assertThat(recording(call).state()).isEqualTo(RecordingState.RECORDING);
    assertThat(finish(call)).isPresent();
    assertThat(files()).hasSize(1).allMatch(file -> file.toString().endsWith(".001.tape"));
    assertThat(bench.bean(RecordingPlayer.class).open(bench.ward.asNurse(), call)).isEmpty();
    isOver(call);
    assertThat(finish(call)).as("its last words are not written yet").isPresent();
    tape.end();
    assertThat(finish(call)).isEmpty();
    isWhole(heard(call));
  }

  @Test
  void another_stream_of_the_call_goes_on_with_it_under_the_same_key() throws IOException {
    CallId call = recorded();
    Taped first = begun(call, 1);
    talks(tape(first)).end();
    bench.pass(Duration.ofSeconds(20));
    Taped second = begun(call, 2);
    assertThat(second.recording()).isEqualTo(first.recording());
    talks(tape(second)).end();
    isOver(call);
    assertThat(finish(call)).isEmpty();
    assertThat(TwoSides.loud(heard(call).patient())).containsExactly("4000-5000", "24000-25000");
    assertThat(files()).hasSize(1);
  }

  @Test
  void what_a_node_left_that_died_is_put_together_at_the_next_start() throws IOException {
    CallId call = recorded();
    talks(tape(begun(call, 1)));
    isOver(call);
    bench.database.doIn(
        bench.ward.hospital(),
        () -> bench.bean(StreamRecordings.class).finishAll(bench.ward.hospital()));
    assertThat(
            bench.database.rows(
                "select task_name from scheduled_tasks where task_instance = '%s:%s'"
                    .formatted(bench.ward.hospital(), recording(call).id())))
        .contains("finish-recording");
    assertThat(finish(call)).as("somebody may still write").isPresent();
    bench.pass(Duration.ofMinutes(3));
    assertThat(finish(call)).isEmpty();
    assertThat(recording(call).state()).isEqualTo(RecordingState.KEPT);
    assertThat(recording(call).incomplete()).contains("interrupted");
    assertThat(TwoSides.loud(heard(call).patient())).containsExactly("4000-5000");
  }

  @Test
  void what_is_on_the_disk_of_a_process_that_is_killed_can_be_played_and_goes_when_it_is_time()
      throws Exception {
    CallId call = recorded();
    int frames = 0;
    Process process = RecordingProcess.start(PhoneBench.home(), begun(call, 1));
    try (BufferedReader told = process.inputReader()) {
      while (frames < 1_000) frames = Integer.parseInt(told.readLine());
      process.toHandle().destroyForcibly(); // what it has told can still be read
      for (String more = told.readLine(); more != null; more = told.readLine())
        frames = Math.max(frames, Integer.parseInt(more));
    } finally {
      process.destroyForcibly();
    }
    isOver(call);
    bench.pass(Duration.ofMinutes(3));
    assertThat(finish(call)).isEmpty();
    assertThat(recording(call).incomplete()).contains("interrupted");
    TwoSides heard = heard(call);
    for (short[] side : List.of(heard.patient(), heard.ours()))
      assertThat(TwoSides.loud(side))
          .singleElement()
          .extracting(loud -> Integer.parseInt(loud.replaceAll(".*-", "")), INTEGER)
          .isGreaterThanOrEqualTo(frames * 20);
    bench.pass(Duration.ofDays(31));
    expire();
    assertThat(recording(call).state()).isEqualTo(RecordingState.EXPIRED);
    assertThat(files()).isEmpty();
  }

  @Test
  void a_start_without_anything_left_and_a_lost_word_of_the_end_are_made_up_for() {
    CallId call = taken();
    assertThat(find(call)).isEmpty();
    assertThat(recording(call).state())
        .as("not asked of the carrier")
        .isEqualTo(RecordingState.RECORDING);
    assertThat(troubles(call)).isEmpty();
    finish(call);
    assertThat(recording(call).state()).isEqualTo(RecordingState.KEPT);
  }

  @Test
  void a_disk_that_fails_during_the_call_is_told_to_a_person_and_what_is_there_is_kept()
      throws IOException {
    CallId call = recorded();
    Taped taped = begun(call, 1);
    talks(tape(taped));
    told(taped, Fate.DISK);
    assertThat(troubles(call)).containsExactly("RECORDING_TROUBLE recording_disk");
    assertThat(recording(call).problem()).contains("disk");
    isOver(call);
    bench.pass(Duration.ofMinutes(3));
    assertThat(finish(call)).isEmpty();
    assertThat(recording(call).problem()).isEmpty();
    assertThat(recording(call).incomplete()).contains("disk");
    assertThat(TwoSides.loud(heard(call).patient())).containsExactly("4000-5000");
  }

  @Test
  void a_disk_that_is_full_after_the_call_is_told_and_tried_again() throws IOException {
    CallId call = taken();
    Path sealed = folder().resolve(recording(call).id() + ".sealed");
    Files.createDirectories(sealed.resolve("in the way"));
    assertThat(finish(call)).isPresent();
    assertThat(recording(call).state()).isEqualTo(RecordingState.RECORDING);
    assertThat(troubles(call)).containsExactly("RECORDING_TROUBLE recording_disk");
    Files.delete(sealed.resolve("in the way"));
    Files.delete(sealed);
    assertThat(finish(call)).isEmpty();
    isWhole(heard(call));
  }

  @Test
  void a_call_whose_sound_never_ran_through_us_has_none() {
    CallId call = recorded();
    isOver(call);
    assertThat(find(call)).isEmpty();
    assertThat(recording(call).state()).isEqualTo(RecordingState.ABSENT);
    assertThat(troubles(call)).isEmpty();
    CallId begun = dialed(wished());
    begun(begun, 1);
    isOver(begun);
    bench.pass(Duration.ofMinutes(3));
    assertThat(finish(begun)).isEmpty();
    assertThat(recording(begun).state()).isEqualTo(RecordingState.ABSENT);
  }

  @Test
  void a_call_that_leaves_streams_before_its_first_is_neither_recorded_nor_said_to_be() {
    CallId call = recorded();
    bench.database.doIn(
        bench.ward.hospital(),
        () ->
            bench
                .database
                .bean(CallRecordings.class)
                .withdraw(bench.database.bean(Calls.class).find(call).orElseThrow()));
    assertThat(bench.call(call).recorded()).isFalse();
    assertThat(recording(call).state()).isEqualTo(RecordingState.ABSENT);
  }

  @Test
  void when_its_days_are_over_tapes_too_are_gone() throws IOException {
    CallId call = recorded();
    talks(tape(begun(call, 1)));
    bench.pass(Duration.ofDays(31));
    expire();
    assertThat(recording(call).state()).isEqualTo(RecordingState.EXPIRED);
    assertThat(recording(call).key()).isEmpty();
    assertThat(files()).isEmpty();
    assertThat(finish(call)).isEmpty();
  }

  @Test
  void another_hospital_neither_hears_it_nor_goes_on_with_it() throws IOException {
    CallId call = taken();
    PhoneBench stranger = new PhoneBench();
    assertThat(
            stranger.database.in(
                stranger.ward.hospital(),
                () ->
                    stranger.bean(StreamRecordings.class).begin(stranger.ward.hospital(), call, 2)))
        .isEmpty();
    assertThat(stranger.run(RecordingFinisher.class, recording(call).id().value())).isEmpty();
    assertThat(files()).as("its tape").hasSize(1);
    finish(call);
    assertThat(bench.bean(RecordingPlayer.class).open(stranger.ward.asNurse(), call)).isEmpty();
    Path own = files().getFirst();
    Path theirs = folder().resolveSibling(stranger.ward.hospital().toString());
    Files.createDirectories(theirs);
    Files.copy(own, theirs.resolve(own.getFileName()));
    var key = StreamKey.of(recording(call).key().orElseThrow());
    var name = new RecordingFiles.Name(stranger.ward.hospital(), recording(call).id());
    assertThatThrownBy(
            () -> bench.bean(RecordingFiles.class).open(name, key).read(ByteBuffer.allocate(10)))
        .isInstanceOf(IOException.class);
  }
}
