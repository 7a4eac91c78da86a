package org.carecompanion.simulator.sound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Says texts: sound with the words in it, clause by clause with a breath between them. What was
 * said before is not made again. Safe for many threads.
 */
public final class Speaker {
  private static final Pattern CLAUSE = Pattern.compile("(?<=[,;:.?!])\\s+");
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.?!][\"')]*");
  private static final Clip BREATH = Clip.silence(Duration.ofMillis(120));
  private static final Clip STOP = Clip.silence(Duration.ofMillis(260));

  /** What is heard last is known a few milliseconds after its end. */
  private static final Clip END = Clip.silence(Duration.ofMillis(20));

  private static final int REMEMBERED = 1500;
  private static final int SLOWEST = 80;

  private final Voice voice;
  private final Map<Saying, Clip> said =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Saying, Clip> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * What makes a clip the same as another.
   *
   * @param person whose voice: any number, the same one the same voice
   * @param clearness from 0 (mumbled) to 1 (clear); how sure a recogniser will be
   * @param name of the speaker, put into the sound so that a measurement knows whose it was; may be
   *     empty
   */
  public record Saying(String text, int person, int wordsPerMinute, double clearness, String name) {
    public Saying(String text, int person, int wordsPerMinute, double clearness) {
      this(text, person, wordsPerMinute, clearness, "");
    }
  }

  /** Which voices there are. */
  public enum Kind {
    /** espeak-ng's. */
    ESPEAK,
    /** Our own, where there is none; cheap. */
    BUZZ
  }

  public Speaker(Kind kind) {
    this.voice =
        switch (kind) {
          case ESPEAK -> new EspeakVoice();
          case BUZZ -> new BuzzVoice();
        };
  }

  /** The best voice this machine has. */
  public static Kind bestKind() {
    return EspeakVoice.installed() ? Kind.ESPEAK : Kind.BUZZ;
  }

  /** Nothing at all for a text without a letter or digit. */
  public Clip say(Saying saying) {
    synchronized (said) {
      Clip known = said.get(saying);
      if (known != null) {
        return known;
      }
    }
    Clip clip = make(saying);
    synchronized (said) {
      said.put(saying, clip);
    }
    return clip;
  }

  private Clip make(Saying saying) {
    List<Clip> parts = new ArrayList<>();
    String before = "";
    for (String clause : CLAUSE.split(saying.text().strip())) {
      List<String> words = words(clause);
      if (words.isEmpty()) {
        continue;
      }
      if (!parts.isEmpty()) {
        parts.add(SENTENCE_END.matcher(before).matches() ? STOP : BREATH);
      }
      List<String> marks = parts.isEmpty() ? named(words, saying.name()) : words;
      parts.add(WordMarker.mark(spoken(words, marks, saying), marks, saying.clearness()));
      before = clause;
    }
    if (!parts.isEmpty()) {
      parts.add(END);
    }
    return Clip.joined(parts);
  }

  /** Slower than asked when the words need more time than the voice takes. */
  private short[] spoken(List<String> words, List<String> marks, Saying saying) {
    String clause = String.join(" ", words);
    short[] sound = voice.say(clause, new Voice.Manner(saying.person(), saying.wordsPerMinute()));
    int needed = WordMarker.needed(marks);
    if (sound.length >= needed) {
      return sound;
    }
    int slower = Math.max(SLOWEST, saying.wordsPerMinute() * sound.length / needed);
    return voice.say(clause, new Voice.Manner(saying.person(), slower));
  }

  private static List<String> named(List<String> words, String name) {
    if (name.isEmpty()) {
      return words;
    }
    List<String> all = new ArrayList<>(List.of(WordCode.NAME + name));
    all.addAll(words);
    return all;
  }

  private static List<String> words(String clause) {
    return Arrays.stream(BLANK.split(clause))
        .map(word -> word.replace(WordCode.NAME, ' ').strip())
        .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
        .toList();
  }
}
