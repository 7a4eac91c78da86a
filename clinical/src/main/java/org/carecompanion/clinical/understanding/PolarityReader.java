package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Hears yes, no and "I don't know" in an answer, without knowing what was asked. */
final class PolarityReader {
  enum Polarity {
    YES,
    NO,
    UNSURE
  }

  private record Heard(Polarity polarity, Span span) {}

  /** Words after a hedge that make it more than a politeness ("no, but thank you"). */
  private static final int HEDGE_SAYS_SOMETHING = 3;

  private final Map<Polarity, PhraseList> lists = new EnumMap<>(Polarity.class);
  private final List<String> hedges;

  PolarityReader() {
    Map<String, List<String>> data = DataFile.yaml("answers.yaml", new TypeReference<>() {});
    for (Polarity polarity : Polarity.values()) {
      String name = polarity.name().toLowerCase(Locale.ROOT);
      List<String> phrases = new ArrayList<>(words(data, polarity));
      phrases.addAll(Objects.requireNonNull(data.get(name)));
      lists.put(polarity, PhraseList.of(phrases));
    }
    hedges = Objects.requireNonNull(data.get("hedges"));
  }

  /** What says so wherever it stands, also at the beginning of a longer answer. */
  static List<String> words(Map<String, List<String>> answers, Polarity polarity) {
    String name = polarity.name().toLowerCase(Locale.ROOT) + "_words";
    return Objects.requireNonNull(answers.get(name), name);
  }

  /** Everything heard, or nothing. */
  Set<Polarity> read(Words words) {
    List<Heard> heard = heard(words);
    Set<Polarity> polarities = EnumSet.noneOf(Polarity.class);
    heard.forEach(one -> polarities.add(one.polarity()));
    boolean firstYes = !heard.isEmpty() && heard.getFirst().polarity() == Polarity.YES;
    if (firstYes && !polarities.contains(Polarity.NO)) {
      return Set.of(Polarity.YES); // "yes, I don't know why": the yes stands
    }
    return polarities;
  }

  private List<Heard> heard(Words words) {
    List<Heard> all = new ArrayList<>();
    lists.forEach(
        (polarity, list) -> list.spans(words).forEach(span -> all.add(new Heard(polarity, span))));
    return all.stream()
        .filter(one -> all.stream().noneMatch(other -> outweighs(other.span(), one.span())))
        .sorted((a, b) -> Integer.compare(a.span().first(), b.span().first()))
        .toList();
  }

  private static boolean outweighs(Span other, Span one) {
    return other.overlaps(one) && other.length() > one.length();
  }

  /** "No... well, it pulls a little": something follows that may make the no a yes. */
  boolean goesOn(Words words) {
    List<Heard> heard = heard(words);
    int lastNo = heard.isEmpty() ? words.size() : heard.getLast().span().last();
    for (int at = lastNo + 1; at < words.size(); at++) {
      if (hedges.contains(words.form(at)) && words.size() - 1 - at >= HEDGE_SAYS_SOMETHING) {
        return true;
      }
    }
    return false;
  }
}
