package org.carecompanion.simulator.sound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.carecompanion.simulator.sound.ToneMeter.Look;

/**
 * Hears words in a stream of samples, however they are cut into pieces. Wherever the announcement
 * of a word is heard, a reading begins; whichever ends with a right checksum is the word. One per
 * stream, not for several threads.
 */
public final class WordListener {
  private static final double CLEAR_ANNOUNCEMENT = 0.7;
  private static final double CLEAR_TONE = 0.4;
  private static final int LOOKS_KEPT = WordCode.announcementLength() * ToneMeter.LOOKS_PER_TONE;

  private final ToneMeter meter;
  private final int rate;
  private final Look[] looks = new Look[LOOKS_KEPT];
  private final List<Attempt> attempts = new ArrayList<>();
  private long taken;
  private long looked;

  /** A reading that may come to a word. */
  private static final class Attempt {
    private final long next;
    private final int[] tones;
    private final int count;
    private final double loudness;

    Attempt(long next, int[] tones, int count, double loudness) {
      this.next = next;
      this.tones = tones;
      this.count = count;
      this.loudness = loudness;
    }

    Attempt with(Look look) {
      int[] more = Arrays.copyOf(tones, count + 1);
      more[count] = look.tone();
      return new Attempt(
          next + ToneMeter.LOOKS_PER_TONE, more, count + 1, loudness + look.loudness());
    }

    boolean complete() {
      return count >= 2 && count == WordCode.lengthAfterAnnouncement(tones[0], tones[1]);
    }
  }

  /**
   * Listens to so many samples a second.
   *
   * @throws IllegalArgumentException when a tone would not last a whole, even number of samples
   */
  public WordListener(int rate) {
    if (rate < Clip.RATE || rate % (Tones.SYMBOLS_PER_SECOND * ToneMeter.LOOKS_PER_TONE) != 0) {
      throw new IllegalArgumentException("cannot listen to " + rate + " samples a second");
    }
    this.rate = rate;
    this.meter = new ToneMeter(rate);
    Arrays.fill(looks, Look.NOTHING);
  }

  /** The words that ended in these samples. */
  public List<HeardWord> hear(short[] samples) {
    List<HeardWord> heard = new ArrayList<>();
    for (short sample : samples) {
      taken++;
      if (meter.take(sample)) {
        look().ifPresent(heard::add);
      }
    }
    return heard;
  }

  /** How much was listened to. */
  public Duration taken() {
    return Duration.ofMillis(taken * 1000 / rate);
  }

  private Optional<HeardWord> look() {
    Look look = meter.look();
    looks[(int) (looked % LOOKS_KEPT)] = look;
    Optional<HeardWord> word = goOn(look);
    if (announced()) {
      attempts.add(new Attempt(looked + ToneMeter.LOOKS_PER_TONE, new int[0], 0, 0));
    }
    looked++;
    return word;
  }

  private Optional<HeardWord> goOn(Look look) {
    if (attempts.isEmpty()) {
      return Optional.empty();
    }
    List<Attempt> going = new ArrayList<>();
    Optional<HeardWord> word = Optional.empty();
    for (Iterator<Attempt> each = attempts.iterator(); each.hasNext(); ) {
      Attempt attempt = each.next();
      if (attempt.next != looked) {
        continue;
      }
      each.remove();
      if (look.purity() < CLEAR_TONE) {
        continue;
      }
      Attempt longer = attempt.with(look);
      if (longer.complete()) {
        word = word.or(() -> read(longer));
      } else {
        going.add(longer);
      }
    }
    attempts.addAll(going);
    // what began within a word that was heard is an echo of it
    word.ifPresent(heard -> attempts.clear());
    return word;
  }

  private Optional<HeardWord> read(Attempt attempt) {
    double clearness = Math.min(1, attempt.loudness / attempt.count / Tones.LOUDNESS);
    return WordCode.word(attempt.tones).map(word -> new HeardWord(word, taken(), clearness));
  }

  private boolean announced() {
    for (int place = 0; place < WordCode.announcementLength(); place++) {
      int ago = (WordCode.announcementLength() - 1 - place) * ToneMeter.LOOKS_PER_TONE;
      if (looked < ago) {
        return false;
      }
      Look look = looks[(int) ((looked - ago) % LOOKS_KEPT)];
      if (look.tone() != WordCode.announcementAt(place) || look.purity() < CLEAR_ANNOUNCEMENT) {
        return false;
      }
    }
    return true;
  }
}
