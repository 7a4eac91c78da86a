package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.carecompanion.speech.stt.Transcript;

/**
 * What was understood in this turn.
 *
 * @param finals what will not change any more, in order
 * @param interim what may
 * @param settled words that a turn was ended with before they were final: when they come again as
 *     final, before our answer has been heard, they are not said again
 * @param changed when a word last came or changed
 */
record Words(
    List<Transcript.Final> finals, InterimWords interim, List<String> settled, Duration changed) {
  static final Words NONE = new Words(List.of(), InterimWords.NONE, List.of(), Duration.ZERO);

  /** Of settled words, this share comes again in the final text. */
  private static final double ALIKE = 0.7;

  Words with(Transcript transcript, Duration now) {
    List<String> tokens = Tokens.of(transcript.text());
    List<String> left = withoutSettled(tokens);
    return switch (transcript) {
      case Transcript.Interim ignored -> withInterim(left, now);
      case Transcript.Final said -> withFinal(said, tokens, left, now);
    };
  }

  private Words withInterim(List<String> tokens, Duration now) {
    if (tokens.equals(interim.all())) return this;
    return new Words(finals, interim.with(tokens, now), settled, now);
  }

  private Words withFinal(
      Transcript.Final said, List<String> tokens, List<String> left, Duration now) {
    if (left.isEmpty()) return new Words(finals, InterimWords.NONE, List.of(), changed);
    List<Transcript.Final> all = new ArrayList<>(finals);
    boolean whole = left.size() == tokens.size();
    all.add(whole ? said : new Transcript.Final(String.join(" ", left), said.confidence()));
    return new Words(List.copyOf(all), InterimWords.NONE, List.of(), now);
  }

  Words withoutSettled() {
    return new Words(finals, interim, List.of(), changed);
  }

  private List<String> withoutSettled(List<String> tokens) {
    int compared = Math.min(tokens.size(), settled.size());
    if (compared == 0) return tokens;
    int alike = 0;
    for (int i = 0; i < compared; i++) if (tokens.get(i).equals(settled.get(i))) alike++;
    return alike < ALIKE * compared ? tokens : tokens.subList(compared, tokens.size());
  }

  boolean isEmpty() {
    return finals.isEmpty() && interim.isEmpty();
  }

  /** All of them, as they are compared. */
  List<String> tokens() {
    List<String> all = finalTokens();
    all.addAll(interim.all());
    return all;
  }

  /** Those that may be acted on: the final ones, and interim ones that have stood for so long. */
  List<String> standing(Duration howLong, Duration now) {
    List<String> all = finalTokens();
    all.addAll(interim.standing(howLong, now));
    return all;
  }

  private List<String> finalTokens() {
    List<String> all = new ArrayList<>();
    for (Transcript.Final said : finals) all.addAll(Tokens.of(said.text()));
    return all;
  }

  PatientSaid said() {
    List<String> texts =
        finals.stream()
            .map(Transcript.Final::text)
            .collect(Collectors.toCollection(ArrayList::new));
    if (!interim.isEmpty()) texts.add(String.join(" ", interim.all()));
    OptionalDouble least =
        finals.stream().flatMapToDouble(said -> said.confidence().stream()).min();
    return new PatientSaid.Words(String.join(" ", texts), least);
  }

  /** After a turn ended with them. */
  Words acted() {
    return new Words(List.of(), InterimWords.NONE, interim.all(), changed);
  }

  /** As if nothing had been said. */
  Words dropped() {
    return new Words(List.of(), InterimWords.NONE, List.of(), changed);
  }
}
