package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A lay phrase as data files write it: {@code chest ... hurt*|ache*}. Words are parted by blanks;
 * {@code a|b} is either word, {@code stem*} any ending, {@code word?} may be missing, {@code ...}
 * up to {@value #MAX_GAP} words of the same sentence, none of them "but"; {@code ^} and {@code $}
 * the ends of the turn.
 */
public final class Phrase {
  static final int MAX_GAP = 3;

  /** What is said behind it is another matter: no gap reaches over it. */
  private static final String TURN = "but";

  private sealed interface Piece {
    record Forms(Set<String> exact, List<String> stems, boolean optional) implements Piece {
      boolean matches(String form) {
        if (exact.contains(form)) {
          return true;
        }
        for (String stem : stems) { // no stream: this runs for every word of every turn
          if (form.startsWith(stem)) {
            return true;
          }
        }
        return false;
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
    Set<String> exact = new HashSet<>();
    List<String> stems = new ArrayList<>();
    for (String form : part.replaceFirst("\\?$", "").split("\\|", -1)) {
      boolean stem = form.endsWith("*");
      String bare = stem ? form.substring(0, form.length() - 1) : form;
      if (bare.isEmpty() || !bare.equals(Words.form(bare))) {
        throw new IllegalArgumentException(
            "phrase '" + text + "': '" + form + "' is not a word in lower case without apostrophe");
      }
      if (stem) {
        stems.add(bare);
      } else {
        exact.add(bare);
      }
    }
    return new Piece.Forms(exact, List.copyOf(stems), optional);
  }

  /** How the words begin that this phrase can begin with: whole words, and stems of words. */
  Heads heads() {
    Set<String> whole = new HashSet<>();
    Set<String> stems = new HashSet<>();
    for (Piece piece : pieces) {
      if (!(piece instanceof Piece.Forms forms)) {
        throw new IllegalArgumentException("phrase '" + text + "' may begin with a gap");
      }
      whole.addAll(forms.exact());
      stems.addAll(forms.stems());
      if (!forms.optional()) {
        break;
      }
    }
    return new Heads(whole, stems);
  }

  /** What a phrase can begin with. */
  record Heads(Set<String> whole, Set<String> stems) {}

  /** Where the phrase stands when it begins with this word, if it does. */
  Optional<Span> at(Words words, int start) {
    if (fromStart && start > 0) {
      return Optional.empty();
    }
    int end = new Attempt(words, start).end(start, 0);
    return end > start ? Optional.of(new Span(start, end - 1)) : Optional.empty();
  }

  /** Every place where the phrase stands, at most one for each first word. */
  List<Span> in(Words words) {
    List<Span> found = new ArrayList<>();
    int starts = fromStart ? Math.min(1, words.size()) : words.size();
    for (int start = 0; start < starts; start++) {
      int end = mayBegin(words.form(start)) ? new Attempt(words, start).end(start, 0) : start;
      if (end > start) {
        found.add(new Span(start, end - 1));
      }
    }
    return found;
  }

  /**
   * Nearly every word fails here: the urgent gate tries every phrase on every word of every turn.
   */
  private boolean mayBegin(String form) {
    return !(pieces.getFirst() instanceof Piece.Forms head)
        || head.optional()
        || head.matches(form);
  }

  /** Whether the form is one of the words this phrase is made of. */
  boolean names(String form) {
    return pieces.stream()
        .anyMatch(piece -> piece instanceof Piece.Forms forms && forms.matches(form));
  }

  /** One try to find the phrase from a given first word on. */
  private final class Attempt {
    private static final int NOWHERE = -1;

    private final Words words;
    private final int start;

    Attempt(Words words, int start) {
      this.words = words;
      this.start = start;
    }

    /** The word behind the phrase, or {@link #NOWHERE}. */
    int end(int at, int piece) {
      if (piece == pieces.size()) {
        return toEnd && at < words.size() ? NOWHERE : at;
      }
      return switch (pieces.get(piece)) {
        case Piece.Anything gap -> endAfterGap(at, piece);
        case Piece.Forms forms -> {
          boolean here = sameSentence(at) && forms.matches(words.form(at));
          int taken = here ? end(at + 1, piece + 1) : NOWHERE;
          yield taken != NOWHERE || !forms.optional() ? taken : end(at, piece + 1);
        }
      };
    }

    private int endAfterGap(int at, int piece) {
      for (int next = at; next <= at + MAX_GAP && sameSentence(next); next++) {
        if (next > at && words.form(next - 1).equals(TURN)) {
          return NOWHERE; // "no chest pain but I have chest pain" is no "pain ... chest"
        }
        int end = end(next, piece + 1);
        if (end != NOWHERE) {
          return end;
        }
      }
      return NOWHERE;
    }

    private boolean sameSentence(int at) {
      return at < words.size() && (at == start || words.gapBefore(at) != Words.Gap.SENTENCE);
    }
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
