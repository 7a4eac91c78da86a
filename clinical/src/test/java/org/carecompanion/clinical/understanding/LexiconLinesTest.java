package org.carecompanion.clinical.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No line of a lexicon is dead: of what is said in its words at least one sentence is read as its
 * concept. A line dies of words that nobody hears (fillers, a word twice, "can not") and of its own
 * exceptions.
 */
class LexiconLinesTest {
  private static final Fluency FLUENCY = new Fluency();

  static Stream<String> files() {
    Stream<String> topics = DataFile.lines("lexicon/index.txt").stream().map(f -> "lexicon/" + f);
    return Stream.concat(Stream.of("urgent.yaml", "turned.yaml", "normal.yaml"), topics);
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_line_is_read_as_its_concept(String file) {
    List<Map<String, Object>> rows = entries(file);
    Lexicon lexicon = Lexicon.of(file, rows);
    List<String> dead = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      for (String phrase : Lexicon.texts(row, "phrases")) {
        if (Sentences.of(phrase).stream().noneMatch(said -> reads(lexicon, row, said))) {
          dead.add(row.get("id") + ": " + phrase);
        }
      }
    }
    assertThat(dead).as(file).isEmpty();
  }

  @Test
  void a_dead_line_is_noticed() {
    Map<String, Object> row =
        Map.of(
            "id",
            "X-01",
            "concept",
            "fever",
            "phrases",
            List.of("do not ... burn", "fever"),
            "except",
            List.of("fever"));
    Lexicon lexicon = Lexicon.of("x.yaml", List.of(row));
    assertThat(Sentences.of("do not ... burn")).noneMatch(said -> reads(lexicon, row, said));
    assertThat(Sentences.of("fever")).noneMatch(said -> reads(lexicon, row, said));
    assertThat(Sentences.of("a|b ... stem* end?"))
        .contains("a steming end", "b gizmo steming end", "a steming");
  }

  private static List<Map<String, Object>> entries(String file) {
    Map<String, Object> data = DataFile.yaml(file, new TypeReference<>() {});
    List<Map<String, Object>> rows = new ArrayList<>();
    if (data.get("entries") instanceof List<?> list) {
      for (Object row : list) {
        rows.add(row(row));
      }
    }
    assertThat(rows).as(file).isNotEmpty();
    return rows;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> row(Object row) {
    return (Map<String, Object>) row;
  }

  private static boolean reads(Lexicon lexicon, Map<String, Object> row, String said) {
    return Stream.of(said, "gizmo " + said, said + " gizmo")
        .map(turn -> lexicon.hits(FLUENCY.of(Words.of(turn))))
        .flatMap(List::stream)
        .anyMatch(hit -> hit.entry().concept().code().equals(row.get("concept")));
  }
}
