package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A lay phrase as data files write it: {@code chest ... hurt*|ache*}. Words are parted by blanks;
 * {@code a|b} is either word, {@code stem*} any ending, {@code word?} may be missing, {@code ...}
 * up to {@value #MAX_GAP} words of the same sentence, {@code ^} and {@code $} the ends of the turn.
 */
public final class Phrase {
  static final int MAX_GAP = 3;

  private sealed interface Piece {
    record Forms(List<String> exact, List<String> stems, boolean optional) implements Piece {
      boolean matches(String form) {
        return exact.contains(form) || stems.stream().anyMatch(form::startsWith);
      }
    }

    record Anything() implements Piece {}
  }

  private final String text;
  private final List<Piece> pieces;
  private final boolean fromStart;
  private final boolean toEnd;

  private Phrase(String text, List<Piece> pieces) {
    this.text = text;
    this.pieces = List.copyOf(pieces);
    this.fromStart = text.startsWith("^");
    this.toEnd = text.endsWith("$");
  }

  /**
   * @throws IllegalArgumentException saying what is wrong with the phrase
   */
  public static Phrase of(String text) {
    String body = text.strip().replaceFirst("^\\^", "").replaceFirst("\\$$", "").strip();
    if (body.isEmpty()) {
      throw new IllegalArgumentException("phrase '" + text + "' has no words");
    }
    List<Piece> pieces = new ArrayList<>();
    for (String part : body.split("\\s+")) {
      pieces.add(part.equals("...") ? new Piece.Anything() : forms(part, text));
    }
    if (pieces.getFirst() instanceof Piece.Anything || pieces.getLast() instanceof Piece.Anything) {
      throw new IllegalArgumentException("phrase '" + text + "' starts or ends with a gap");
    }
    return new Phrase(text.strip(), pieces);
  }

  public static List<Phrase> all(List<String> texts) {
    return texts.stream().map(Phrase::of).toList();
  }

  private static Piece.Forms forms(String part, String text) {
    boolean optional = part.endsWith("?");
    List<String> exact = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    for (String form : part.replaceFirst("\\?$", "").split("\\|", -1)) {
      boolean stem = form.endsWith("*");
      String bare = stem ? form.substring(0, form.length() - 1) : form;
      if (bare.isEmpty() || !bare.equals(Words.form(bare))) {
        throw new IllegalArgumentException(
            "phrase '" + text + "': '" + form + "' is not a word in lower case without apostrophe");
      }
      (stem ? stems : exact).add(bare);
    }
    return new Piece.Forms(List.copyOf(exact), List.copyOf(stems), optional);
  }

  /** Every place where the phrase stands, at most one for each first word. */
  List<Span> in(Words words) {
    List<Span> found = new ArrayList<>();
    int lastStart = fromStart ? Math.min(1, words.size()) : words.size();
    for (int start = 0; start < lastStart; start++) {
      int first = start;
      end(words, start, 0)
          .filter(end -> end > first)
          .ifPresent(end -> found.add(new Span(first, end - 1)));
    }
    return found;
  }

  boolean standsIn(Words words) {
    return !in(words).isEmpty();
  }

  /** Whether the form is one of the words this phrase is made of. */
  boolean names(String form) {
    return pieces.stream()
        .anyMatch(piece -> piece instanceof Piece.Forms forms && forms.matches(form));
  }

  private Optional<Integer> end(Words words, int at, int piece) {
    if (piece == pieces.size()) {
      return toEnd && at < words.size() ? Optional.empty() : Optional.of(at);
    }
    return switch (pieces.get(piece)) {
      case Piece.Anything gap -> endAfterGap(words, at, piece);
      case Piece.Forms forms -> {
        boolean here =
            at < words.size() && sameSentence(words, at, piece) && forms.matches(words.form(at));
        Optional<Integer> taken = here ? end(words, at + 1, piece + 1) : Optional.empty();
        yield taken.isPresent() || !forms.optional() ? taken : end(words, at, piece + 1);
      }
    };
  }

  private Optional<Integer> endAfterGap(Words words, int at, int piece) {
    for (int skipped = 0; skipped <= MAX_GAP && at + skipped < words.size(); skipped++) {
      if (words.gapBefore(at + skipped) == Words.Gap.SENTENCE) {
        return Optional.empty();
      }
      Optional<Integer> end = end(words, at + skipped, piece + 1);
      if (end.isPresent()) {
        return end;
      }
    }
    return Optional.empty();
  }

  private static boolean sameSentence(Words words, int at, int piece) {
    return piece == 0 || words.gapBefore(at) != Words.Gap.SENTENCE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Phrase phrase && phrase.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
