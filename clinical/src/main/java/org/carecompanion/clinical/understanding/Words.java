package org.carecompanion.clinical.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A turn cut into words that can be compared: lower case, no accents, no apostrophes ("can't" is
 * {@code cant}), each knowing where it stood, so that every reading can quote the patient exactly.
 */
final class Words {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’‘`.][\\p{L}\\p{N}]+)*");

  /** A pause in the middle of a thought, not its end. */
  private static final Pattern HESITATION = Pattern.compile("\\.{2,}|…|--| [-–—] ");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:]");

  /** Words that some recognisers write in two: "do n't", "gon na", "i 'm". */
  private static final Set<String> TAILS =
      Set.of("nt", "na", "ta", "m", "re", "ve", "s", "ll", "d");

  private static final Set<String> HEADS_OF_NA_AND_TA = Set.of("gon", "wan", "got");

  private static final String APOSTROPHES = "'’‘`";

  /** Accents and apostrophes. */
  private static final Pattern MARKS = Pattern.compile("[\\p{M}'’‘`]+");

  private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

  /** How a word is parted from the one before it. */
  enum Gap {
    SPACE,
    COMMA,
    SENTENCE
  }

  record Word(String form, int start, int end, Gap before) {}

  private final String text;
  private final List<Word> words;
  private final Set<String> forms;

  private Words(String text, List<Word> words) {
    this.text = text;
    this.words = List.copyOf(words);
    Set<String> all = HashSet.newHashSet(words.size());
    words.forEach(word -> all.add(word.form()));
    this.forms = all;
  }

  static Words of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int previousEnd = 0;
    while (matcher.find()) {
      String form = form(matcher.group());
      if (form.isEmpty()) continue; // a lone accent is no word
      Gap gap = gap(text.substring(previousEnd, matcher.start()));
      Word word = new Word(form, matcher.start(), matcher.end(), gap);
      if (continues(text, words, word)) {
        Word head = words.removeLast();
        words.add(new Word(head.form() + word.form(), head.start(), word.end(), head.before()));
      } else {
        words.add(word);
      }
      previousEnd = matcher.end();
    }
    return new Words(text, words);
  }

  private static boolean continues(String text, List<Word> before, Word tail) {
    if (before.isEmpty() || tail.before() != Gap.SPACE || !TAILS.contains(tail.form())) {
      return false;
    }
    return switch (tail.form()) {
      case "nt" -> true;
      case "na", "ta" -> HEADS_OF_NA_AND_TA.contains(before.getLast().form());
      default -> APOSTROPHES.indexOf(text.charAt(tail.start() - 1)) >= 0;
    };
  }

  private static Gap gap(String between) {
    if (between.isBlank()) { // nearly always, and this runs for every word of every turn
      return Gap.SPACE;
    }
    String pauses = HESITATION.matcher(between).replaceAll(",");
    if (SENTENCE_END.matcher(pauses).find()) {
      return Gap.SENTENCE;
    }
    return pauses.contains(",") ? Gap.COMMA : Gap.SPACE;
  }

  /** "Cough's", as it was written. */
  boolean endsInApostropheS(Word word) {
    int length = word.end() - word.start();
    return length > 2
        && Character.toLowerCase(text.charAt(word.end() - 1)) == 's'
        && APOSTROPHES.indexOf(text.charAt(word.end() - 2)) >= 0;
  }

  /** The same turn in other words of it: {@code kept} must be taken from this turn, in order. */
  Words with(List<Word> kept) {
    return new Words(text, kept);
  }

  List<Word> words() {
    return words;
  }

  private static boolean plain(String word) {
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      if (!(letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9')) {
        return false;
      }
    }
    return true;
  }

  /** The comparable form of one written word. */
  static String form(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (plain(lower)) {
      return lower;
    }
    String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return DECIMAL.matcher(bare).matches() ? bare : bare.replace(".", "");
  }

  /** Each sentence by itself. */
  List<Words> sentences() {
    List<Words> sentences = new ArrayList<>();
    int first = 0;
    for (int at = 1; at <= words.size(); at++) {
      if (at == words.size() || gapBefore(at) == Gap.SENTENCE) {
        sentences.add(new Words(text, words.subList(first, at)));
        first = at;
      }
    }
    return sentences;
  }

  /** These words alone. */
  Words part(Span span) {
    return new Words(text, words.subList(span.first(), span.last() + 1));
  }

  /** The turn without the words of the spans. */
  Words leavingOut(List<Span> spans) {
    List<Word> left = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      Span here = new Span(at, at);
      if (spans.stream().noneMatch(here::overlaps)) {
        left.add(words.get(at));
      }
    }
    return new Words(text, left);
  }

  /** The same turn with each span as one word of the given form. */
  Words with(List<Span> spans, String form) {
    List<Word> joined = new ArrayList<>(words);
    for (Span span : spans.reversed()) {
      List<Word> inside = joined.subList(span.first(), span.last() + 1);
      Word first = inside.getFirst();
      Word one = new Word(form, first.start(), inside.getLast().end(), first.before());
      inside.clear();
      joined.add(span.first(), one);
    }
    return new Words(text, joined);
  }

  int size() {
    return words.size();
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether one of the forms stands anywhere: most phrases are ruled out so. */
  boolean hasAny(Set<String> wanted) {
    for (String form : wanted) {
      if (forms.contains(form)) {
        return true;
      }
    }
    return false;
  }

  String form(int index) {
    return words.get(index).form();
  }

  Gap gapBefore(int index) {
    return words.get(index).before();
  }

  List<String> forms() {
    return words.stream().map(Word::form).toList();
  }

  /** The patient's own words, letter for letter. */
  String quote(Span span) {
    return text.substring(words.get(span.first()).start(), words.get(span.last()).end());
  }

  /** Where the words of a quote of this turn stand first; empty if none of them is left. */
  Optional<Span> quoted(String quote) {
    int from = text.indexOf(quote);
    int first = -1;
    int last = -1;
    for (int at = 0; from >= 0 && at < words.size(); at++) {
      boolean inside =
          words.get(at).start() >= from && words.get(at).end() <= from + quote.length();
      first = inside && first < 0 ? at : first;
      last = inside ? at : last;
    }
    return first < 0 ? Optional.empty() : Optional.of(new Span(first, last));
  }

  /** The whole turn as it was heard, without outer blanks. */
  String quote() {
    return text.strip();
  }
}
