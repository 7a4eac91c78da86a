package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.turn.Piece.Weight;

/**
 * What was understood in this turn.
 *
 * @param finals what will not change any more, in order
 * @param interim what may
 */
record Words(List<Piece> finals, InterimWords interim, Settled settled, Latest latest) {
  /**
   * @param changed when a word last came or changed
   * @param until when the sound of the last one had ended, whosever it was
   */
  record Latest(Duration changed, Duration until) {
    Latest changed(Duration now) {
      return new Latest(now, until);
    }

    Latest until(Duration ended) {
      return ended.compareTo(until) > 0 ? new Latest(changed, ended) : this;
    }
  }

  static final Words NONE =
      new Words(
          List.of(), InterimWords.NONE, Settled.NONE, new Latest(Duration.ZERO, Duration.ZERO));

  Words with(TurnInput.Heard heard, Weight weight, Duration now) {
    Words next = new Words(finals, interim, settled, latest.until(heard.until()));
    List<String> tokens = Tokens.of(heard.transcript().text());
    return switch (heard.transcript()) {
      case Transcript.Interim interim -> next.withInterim(interim.text(), tokens, now);
      case Transcript.Final said -> next.withFinal(said, tokens, weight, now);
    };
  }

  private Words withInterim(String written, List<String> tokens, Duration now) {
    List<String> left = settled.newOf(tokens);
    String text = left.size() == tokens.size() ? written : String.join(" ", left);
    if (left.equals(interim.all()))
      return new Words(finals, interim.written(text), settled, latest);
    return new Words(finals, interim.with(left, text, now), settled, latest.changed(now));
  }

  private Words withFinal(Transcript.Final said, List<String> tokens, Weight weight, Duration now) {
    List<String> left = settled.newOf(tokens);
    Settled rest = settled.after(tokens);
    if (left.isEmpty()) return new Words(finals, InterimWords.NONE, rest, latest);
    boolean whole = left.size() == tokens.size();
    List<Piece> all = new ArrayList<>(finals);
    all.add(
        new Piece(
            whole ? said : new Transcript.Final(String.join(" ", left), said.confidence()),
            left,
            weight));
    return new Words(List.copyOf(all), InterimWords.NONE, rest, latest.changed(now));
  }

  /** Without what was heard just now: it was ours, and so was the interim text that became it. */
  Words without(TurnInput.Heard heard) {
    return new Words(finals, InterimWords.NONE, settled, latest.until(heard.until()));
  }

  Words withoutSettled() {
    return new Words(finals, interim, Settled.NONE, latest);
  }

  boolean isEmpty() {
    return finals.isEmpty() && interim.isEmpty();
  }

  /** Whether something in it is an answer by itself. */
  boolean anyFull() {
    return !interim.isEmpty() || finals.stream().anyMatch(Piece::isFull);
  }

  /** Whether something in it cannot have been our own voice. */
  boolean anySurelyTheirs() {
    return !interim.isEmpty() || finals.stream().anyMatch(Piece::isSurelyTheirs);
  }

  /** All of them, as they are compared. */
  List<String> tokens() {
    List<String> all = tokens(piece -> true);
    all.addAll(interim.all());
    return all;
  }

  /** Of the final ones, those of these pieces. */
  List<String> tokens(Predicate<Piece> which) {
    List<String> all = new ArrayList<>();
    for (Piece piece : finals) if (which.test(piece)) all.addAll(piece.tokens());
    return all;
  }

  PatientSaid.Words said() {
    return said(String.join(" ", interim.all()));
  }

  /** As {@link #said} once the interim text has become final as it is. */
  PatientSaid.Words expected() {
    return said(interim.text());
  }

  private PatientSaid.Words said(String last) {
    List<String> texts =
        finals.stream()
            .map(piece -> piece.text().text())
            .collect(Collectors.toCollection(ArrayList::new));
    if (!interim.isEmpty()) texts.add(last);
    OptionalDouble least =
        finals.stream().flatMapToDouble(piece -> piece.text().confidence().stream()).min();
    return new PatientSaid.Words(String.join(" ", texts), least);
  }

  /** After a turn ended with them. */
  Words acted() {
    return new Words(List.of(), InterimWords.NONE, new Settled(interim.all()), latest);
  }

  /** Only these pieces, as said over our voice that goes on. */
  Words aside(Predicate<Piece> kept) {
    List<Piece> all = finals.stream().filter(kept).map(Piece::aside).toList();
    return new Words(all, InterimWords.NONE, Settled.NONE, latest);
  }

  /** As if nothing had been said. */
  Words dropped() {
    return new Words(List.of(), InterimWords.NONE, Settled.NONE, latest);
  }
}
