package org.carecompanion.clinical.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index finds what trying every phrase on every word finds, and nothing else. */
class PhraseIndexTest {
  private static final Fluency FLUENCY = new Fluency();

  private record Place(String phrase, Span span) {}

  @Test
  void an_index_finds_what_every_phrase_finds_by_itself() {
    List<Phrase> phrases = phrases();
    assertThat(phrases).hasSizeGreaterThan(3_500);
    PhraseIndex<String> index = new PhraseIndex<>();
    phrases.forEach(phrase -> index.add(phrase, phrase.toString()));
    List<Words> turns = turns();
    assertThat(turns).hasSizeGreaterThan(400);
    int places = 0;
    for (Words turn : turns) {
      Set<Place> slow = new HashSet<>();
      phrases.forEach(
          phrase -> phrase.in(turn).forEach(span -> slow.add(new Place(phrase.toString(), span))));
      Set<Place> quick = new HashSet<>();
      index.in(turn).forEach(found -> quick.add(new Place(found.meaning(), found.span())));
      assertThat(quick).as(turn.quote()).isEqualTo(slow);
      places += slow.size();
    }
    assertThat(places).isGreaterThan(500);
  }

  private static List<Phrase> phrases() {
    Stream<String> topics = DataFile.lines("lexicon/index.txt").stream().map(f -> "lexicon/" + f);
    List<Phrase> phrases = new ArrayList<>();
    Stream.concat(Stream.of("urgent.yaml"), topics)
        .forEach(
            file -> {
              Map<String, List<Map<String, Object>>> data =
                  DataFile.yaml(file, new TypeReference<>() {});
              for (Map<String, Object> row : data.getOrDefault("entries", List.of())) {
                phrases.addAll(Phrase.all(Lexicon.texts(row, "phrases")));
                phrases.addAll(Phrase.all(Lexicon.texts(row, "except")));
              }
            });
    return phrases;
  }

  /** By themselves, and in one breath. */
  private static List<Words> turns() {
    List<String> said = new ArrayList<>();
    Table.rows("pairs.tsv").forEach(row -> said.add(row[2]));
    Table.rows("gate.tsv").forEach(row -> said.add(row[2]));
    Table.rows("supposed.tsv").forEach(row -> said.add(row[1]));
    for (int at = 0; at + 8 <= 80; at += 8) {
      said.add(String.join(" ", said.subList(at, at + 8)).replaceAll("[.,!?]", ""));
    }
    return said.stream().map(text -> FLUENCY.of(Words.of(text))).toList();
  }
}
