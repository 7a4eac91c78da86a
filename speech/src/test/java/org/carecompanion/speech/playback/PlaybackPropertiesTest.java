package org.carecompanion.speech.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carecompanion.speech.audio.AudioClip;

/** Whatever happens to a voice on its way. */
class PlaybackPropertiesTest {
  /** Each way; less than is presumed until a mark has told better. */
  private static final long MOST_MILLIS = 150;

  private enum What {
    SAY,
    PAUSE,
    RESUME,
    INTERRUPT,
    STALL,
    NOTHING
  }

  private record Event(What what, int millis) {}

  @Provide
  Arbitrary<List<Event>> calls() {
    return Combinators.combine(Arbitraries.of(What.class), Arbitraries.integers().between(0, 1_500))
        .as(Event::new)
        .list()
        .ofMaxSize(40);
  }

  @Property(tries = 400)
  void nobody_is_said_to_have_heard_more_than_was_played(@ForAll("calls") List<Event> events) {
    play(events, Pacing.TWILIO, () -> 0, 0);
  }

  @Property(tries = 400)
  void nor_on_lines_on_which_each_message_takes_its_time(
      @ForAll("calls") List<Event> events, @ForAll long seed, @ForAll boolean exotel) {
    Random random = new Random(seed);
    Pacing pacing = exotel ? Pacing.EXOTEL : Pacing.TWILIO;
    play(events, pacing, () -> random.nextLong(MOST_MILLIS), MOST_MILLIS);
  }

  private static void play(List<Event> events, Pacing pacing, LongSupplier way, long most) {
    Playback playback = new Playback(pacing);
    Carrier carrier = new Carrier(way);
    Duration ahead = pacing.most().plusMillis(2 * most);
    Map<Long, AudioClip> clips = new HashMap<>();
    Set<AudioClip> forbidden = new HashSet<>();
    List<Played> played = new ArrayList<>();
    long now = 0;
    for (Event event : events) {
      Duration time = Duration.ofMillis(now);
      switch (event.what()) {
        case SAY -> {
          AudioClip clip = AudioClip.ofMuLaw(new byte[8 * event.millis()]);
          clips.put((long) clips.size(), clip);
          playback.say(clips.size() - 1, clip);
        }
        case PAUSE -> playback.pause();
        case RESUME -> playback.resume();
        case INTERRUPT -> {
          Stopped stopped = playback.interrupt(time);
          played.addAll(stopped.played());
          carrier.take(stopped.send());
          forbidden.addAll(clips.values());
        }
        case STALL, NOTHING -> {}
      }
      for (int passed = 0; passed < event.millis(); passed += 20) {
        if (event.what() != What.STALL)
          for (Outgoing out : playback.due(Duration.ofMillis(now))) {
            if (out instanceof Outgoing.Sound sound)
              assertThat(forbidden).doesNotContain(sound.clip());
            carrier.take(out);
          }
        assertThat(carrier.holds()).isLessThanOrEqualTo(ahead);
        carrier.play();
        now += 20;
        for (String mark : carrier.returned())
          played.addAll(playback.marked(mark, Duration.ofMillis(now)));
      }
    }
    assertThat(played.stream().map(Played::phrase)).doesNotHaveDuplicates();
    for (Played one : played) {
      Duration really = carrier.heardOf(clips.get(one.phrase()));
      assertThat(one.heard()).isLessThanOrEqualTo(really).isLessThanOrEqualTo(one.whole());
      if (one.fully()) assertThat(really).isGreaterThanOrEqualTo(one.whole());
    }
  }
}
