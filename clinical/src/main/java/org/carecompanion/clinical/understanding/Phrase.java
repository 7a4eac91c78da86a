package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A lay phrase as data files write it: {@code chest ... hurt*|ache*}. Words are parted by blanks;
 * {@code a|b} is either word, {@code stem*} any ending, {@code word?} may be missing, {@code ...}
 * up to {@value #MAX_GAP} words of the same sentence, none of them "but"; {@code ^} and {@code $}
 * the ends of the turn, and {@code .} the end of a sentence.
 */
public final class Phrase {
  static final int MAX_GAP = 3;

  private static final int NOWHERE = -1;

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
  private final Piece[] pieces;
  private final boolean fromStart;
  private final boolean toEnd;
  private final boolean toSentenceEnd;

  private Phrase(String text, List<Piece> pieces) {
    this.text = text;
    this.pieces = pieces.toArray(Piece[]::new);
    this.fromStart = text.startsWith("^");
    this.toEnd = text.endsWith("$");
    this.toSentenceEnd = text.endsWith(".");
  }

  /**
   * @throws IllegalArgumentException saying what is wrong with the phrase
   */
  public static Phrase of(String text) {
    String body =
        text.strip().replaceFirst("^\\^", "").replaceFirst("(?<!\\.\\.)[$.]$", "").strip();
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

  /**
   * Where to look for this phrase: the first of its words that must be there and that are none of
   * the common ones, else the words it begins with.
   */
  Key key(Set<String> common) {
    int least = 0;
    int most = 0;
    for (Piece piece : pieces) {
      if (!(piece instanceof Piece.Forms forms)) {
        most += MAX_GAP;
        continue;
      }
      if (!forms.optional() && forms.exact().stream().noneMatch(common::contains)) {
        return new Key(forms.exact(), Set.copyOf(forms.stems()), least, most);
      }
      least += forms.optional() ? 0 : 1;
      most++;
    }
    return head();
  }

  private Key head() {
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
    return new Key(whole, stems, 0, 0);
  }

  /**
   * Words of a phrase to find it by.
   *
   * @param least how many words of the phrase stand before them at least, and at most
   */
  record Key(Set<String> whole, Set<String> stems, int least, int most) {}

  /** Where the phrase stands when it begins with this word, if it does. */
  Optional<Span> at(Words words, int start) {
    if (fromStart && start > 0) {
      return Optional.empty();
    }
    int end = end(words, start, start, 0);
    return end > start ? Optional.of(new Span(start, end - 1)) : Optional.empty();
  }

  /** Every place where the phrase stands, at most one for each first word. */
  List<Span> in(Words words) {
    List<Span> found = new ArrayList<>();
    int starts = fromStart ? Math.min(1, words.size()) : words.size();
    for (int start = 0; start < starts; start++) {
      int end = mayBegin(words.form(start)) ? end(words, start, start, 0) : start;
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
    return !(pieces[0] instanceof Piece.Forms head) || head.optional() || head.matches(form);
  }

  /** Whether the form is one of the words this phrase is made of. */
  boolean names(String form) {
    return Arrays.stream(pieces)
        .anyMatch(piece -> piece instanceof Piece.Forms forms && forms.matches(form));
  }

  /**
   * The word behind the phrase, or {@link #NOWHERE}. No switch over the pieces and nothing made on
   * the way: hundreds of phrases are tried on every turn.
   *
   * @param at the word tried on the piece
   */
  private int end(Words words, int start, int at, int piece) {
    if (piece == pieces.length) {
      return ends(words, at) ? at : NOWHERE;
    }
    if (!(pieces[piece] instanceof Piece.Forms forms)) {
      return endAfterGap(words, start, at, piece);
    }
    boolean here = sameSentence(words, start, at) && forms.matches(words.form(at));
    int taken = here ? end(words, start, at + 1, piece + 1) : NOWHERE;
    return taken != NOWHERE || !forms.optional() ? taken : end(words, start, at, piece + 1);
  }

  private boolean ends(Words words, int at) {
    boolean more = at < words.size();
    boolean goesOn = more && words.gapBefore(at) != Words.Gap.SENTENCE;
    return !(toEnd && more) && !(toSentenceEnd && goesOn);
  }

  private int endAfterGap(Words words, int start, int at, int piece) {
    for (int next = at; next <= at + MAX_GAP && sameSentence(words, start, next); next++) {
      if (next > at && words.form(next - 1).equals(TURN)) {
        return NOWHERE; // "no chest pain but I have chest pain" is no "pain ... chest"
      }
      int end = end(words, start, next, piece + 1);
      if (end != NOWHERE) {
        return end;
      }
    }
    return NOWHERE;
  }

  private static boolean sameSentence(Words words, int start, int at) {
    return at < words.size() && (at == start || words.gapBefore(at) != Words.Gap.SENTENCE);
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
