package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.carecompanion.clinical.understanding.PolarityReader.Polarity;

/** What an answer may begin with, by the words of {@code replies.yaml} and {@code answers.yaml}. */
final class ReplyCues {

  enum Kind {
    YES,
    YES_ALONE,
    NO,
    UNSURE,
    MANNER,
    EVERY_ONE,
    NONE_AT_ALL,
    ONLY_THAT,
    AFTER_ALL,
    ANAPHOR,
    DENIES_HAVING,
    CONTRADICTS,
    MYSELF,
    WELL,
    BADLY
  }

  /** With these a new clause begins, or the short answer goes on: "I was, yes". */
  private static final Set<String> AGAIN =
      Set.of("i", "my", "it", "its", "but", "and", "yes", "yeah", "actually", "a", "some", "once");

  private final PhraseIndex<Kind> index = new PhraseIndex<>();
  private final Set<String> preamble;
  private final Set<String> agrees;

  ReplyCues() {
    Map<String, List<String>> data = DataFile.yaml("replies.yaml", new TypeReference<>() {});
    for (Kind kind : Kind.values()) {
      add(kind, list(data, kind.name().toLowerCase(Locale.ROOT)));
    }
    Map<String, List<String>> anywhere = DataFile.yaml("answers.yaml", new TypeReference<>() {});
    for (Polarity polarity : Polarity.values()) {
      add(Kind.valueOf(polarity.name()), PolarityReader.words(anywhere, polarity));
    }
    preamble = Set.copyOf(list(data, "preamble"));
    agrees = Set.copyOf(list(data, "agrees"));
  }

  private void add(Kind kind, List<String> phrases) {
    phrases.forEach(text -> index.add(Phrase.of(text), kind));
  }

  private static List<String> list(Map<String, List<String>> data, String name) {
    return Objects.requireNonNull(data.get(name), () -> "replies.yaml has no " + name);
  }

  /** Words passed over at the beginning. */
  Set<String> preamble() {
    return preamble;
  }

  boolean agrees(String form) {
    return agrees.contains(form);
  }

  /** Where what is said begins, behind "well", "okay". */
  int skip(Words words, int from) {
    int at = from;
    while (at + 1 < words.size() && preamble.contains(words.form(at))) {
      at++;
    }
    return at;
  }

  /** Every wording that stands in the answer from that word on. */
  Map<Kind, List<Span>> heard(Words words, int from) {
    Map<Kind, List<Span>> heard = new EnumMap<>(Kind.class);
    for (PhraseIndex.Found<Kind> found : index.in(words)) {
      boolean alone = found.meaning() == Kind.YES_ALONE;
      Kind meant = alone ? Kind.YES : found.meaning();
      if (found.span().first() >= from && (!alone || alone(words, found.span()))) {
        heard.computeIfAbsent(meant, kind -> new ArrayList<>()).add(found.span());
      }
    }
    return heard;
  }

  private static boolean alone(Words words, Span span) {
    int next = span.last() + 1;
    return next >= words.size()
        || words.gapBefore(next) != Words.Gap.SPACE
        || AGAIN.contains(words.form(next));
  }
}
