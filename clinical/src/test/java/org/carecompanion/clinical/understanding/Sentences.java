package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody may say in the words of a phrase: every alternative once, gaps closed and filled,
 * optional words said and left out. Written from the text of the phrase, not by the code that reads
 * it.
 */
final class Sentences {
  /** Mean nothing, and stand in no list. */
  private static final List<String> FILL = List.of("", "gizmo");

  private static final String GAP = "...";

  private Sentences() {}

  static List<String> of(String phrase) {
    List<List<String>> pieces =
        Stream.of(phrase.replaceAll("^\\^|[$]$|(?<!\\.\\.)\\.$", "").strip().split("\\s+"))
            .map(Sentences::alternatives)
            .toList();
    List<String> all = new ArrayList<>();
    for (int piece = 0; piece < pieces.size(); piece++) {
      for (String form : pieces.get(piece)) {
        for (String fill : FILL) {
          all.add(sentence(pieces, piece, form, fill));
        }
      }
    }
    return all.stream().distinct().toList();
  }

  /** The first of every piece, and this form of one. */
  private static String sentence(List<List<String>> pieces, int chosen, String form, String fill) {
    List<String> words = new ArrayList<>();
    for (int piece = 0; piece < pieces.size(); piece++) {
      String word = piece == chosen ? form : pieces.get(piece).getFirst();
      words.add(word.equals(GAP) ? fill : word);
    }
    return String.join(" ", words).replaceAll("\\s+", " ").strip();
  }

  private static List<String> alternatives(String piece) {
    if (piece.equals(GAP)) {
      return List.of(GAP);
    }
    boolean optional = piece.endsWith("?");
    List<String> forms = new ArrayList<>();
    for (String form : piece.replaceFirst("\\?$", "").split("\\|")) {
      forms.add(form.endsWith("*") ? form.substring(0, form.length() - 1) + "ing" : form);
    }
    if (optional) {
      forms.add("");
    }
    return forms;
  }
}
