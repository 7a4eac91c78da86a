package org.carecompanion.clinical.understanding.semantic;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecompanion.clinical.understanding.DataFile;
import org.carecompanion.clinical.understanding.semantic.CalibrationRows.Row;
import org.carecompanion.domain.finding.Concept;
import org.junit.jupiter.api.Test;

class ExemplarsTest {
  private static final Path FOLDER = Path.of("src/main/resources/understanding/exemplars");
  private static final Set<String> NOT_EXEMPLARS = Set.of("speech.yaml", "bands.yaml");

  private final PlainSpeech speech = PlainSpeech.bundled();
  private final List<Exemplar> exemplars = Exemplars.bundled().all();

  @Test
  void every_file_of_the_folder_is_in_the_index() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> there =
          files
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(".yaml") && !NOT_EXEMPLARS.contains(name))
              .collect(Collectors.toSet());
      assertThat(DataFile.lines("exemplars/index.txt")).containsExactlyInAnyOrderElementsOf(there);
    }
  }

  @Test
  void no_exemplar_repeats_four_words_of_a_development_row() throws Exception {
    KnownRows rows = KnownRows.bundled();
    assertThat(rows.size()).isGreaterThan(1000);
    assertThat(rows.has("listen, a canary sings in there")).isTrue();
    assertThat(exemplars).extracting(Exemplar::text).noneMatch(rows::has);
  }

  @Test
  void no_calibration_row_is_an_exemplar() {
    Set<String> texts =
        exemplars.stream().map(one -> speech.of(one.text())).collect(Collectors.toSet());
    assertThat(CalibrationRows.all())
        .hasSizeGreaterThan(500)
        .extracting(Row::clause)
        .noneMatch(clause -> texts.contains(speech.of(clause)));
  }

  @Test
  void no_sentence_stands_twice() {
    assertThat(exemplars.stream().map(one -> speech.of(one.text())).toList())
        .doesNotHaveDuplicates();
  }

  /** Two neighbours decide, and a concept nobody is ever told apart from is not worth having. */
  @Test
  void every_concept_has_at_least_two_signs() {
    Map<Concept, Long> signs =
        exemplars.stream()
            .filter(Exemplar.Sign.class::isInstance)
            .collect(groupingBy(one -> ((Exemplar.Sign) one).concept(), counting()));
    assertThat(signs)
        .hasSizeGreaterThan(50)
        .allSatisfy((c, count) -> assertThat(count).isGreaterThan(1));
  }

  @Test
  void the_points_that_ship_are_those_of_the_exemplars() {
    List<String> sentences = Library.sentences(Exemplars.bundled(), speech);
    assertThat(Library.kept(PointsFile.fingerprint("bge-small-en-v1.5-q", sentences)))
        .as("write them anew: docs/semantic.md")
        .isPresent();
  }

  @Test
  void the_judge_that_ships_has_learnt_from_the_exemplars() {
    List<String> lessons = Library.lessons(Exemplars.bundled(), speech);
    assertThat(Library.judge(PointsFile.fingerprint("bge-small-en-v1.5-q", lessons)))
        .as("write it anew: docs/semantic.md")
        .isPresent();
  }
}
