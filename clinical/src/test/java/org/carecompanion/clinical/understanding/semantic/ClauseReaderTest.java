package org.carecompanion.clinical.understanding.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.carecompanion.clinical.understanding.Mention;
import org.carecompanion.clinical.understanding.SecondReader;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real model, the shipped exemplars and bands: words that are neither exemplar nor row. */
class ClauseReaderTest {
  private static ClauseReader reader;

  @BeforeAll
  static void the_model_is_loaded_once() {
    reader = Library.reader(BgeSmall.loaded(Path.of("target", "djl")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "there's a trapped moth batting its wings behind my breastbone|palpitations",
        "I can't get any air in after brushing my hair|dyspnea",
        "the stitches have come apart and there's an opening|wound_open",
        "sometimes I wish I were dead and gone|self_harm",
        "dad doesn't recognise any of us this morning|confusion",
        "I can't get a drop out when I stand at the urinal|no_urine",
      })
  void a_paraphrase_is_heard_with_its_words_and_the_nearest_exemplar(
      String clause, String concept) {
    assertThat(read(List.of(clause)))
        .singleElement()
        .satisfies(
            mention -> {
              Concept meant = Concept.ofCode(concept).orElseThrow();
              assertThat(Calibration.related(mention.concept(), meant)).as("%s", mention).isTrue();
              assertThat(mention.words()).isEqualTo(clause);
              assertThat(mention.entry()).startsWith("like: ");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the weather has been miserable this week",
        "my granddaughter is learning the trumpet",
        "I had a cheese sandwich and a cup of tea",
        "thanks ever so much for ringing",
        "the bus to town only goes twice a day",
        "I'm watching the cricket with my feet up",
        "the ward sister was a real character",
        "right",
        "",
        "uh huh"
      })
  void talk_of_anything_else_is_nothing(String clause) {
    assertThat(read(List.of(clause))).isEmpty();
  }

  /** Denials do not come here; should one slip through, it finds no agreeing neighbour. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "my heart isn't doing somersaults",
        "there is nothing seeping through the bandage",
        "I can fill my lungs",
        "I'm not bunged up",
        "I never feel like I'm drowning"
      })
  void a_denied_sign_is_not_surely_there(String clause) {
    assertThat(read(List.of(clause)))
        .extracting(Mention::status)
        .doesNotContain(FindingStatus.PRESENT);
  }

  @Test
  void each_clause_speaks_for_itself() {
    assertThat(
            read(
                List.of(
                    "we had soup for lunch",
                    "my heart is jumping all over",
                    "I can't get enough air in my lungs")))
        .extracting(Mention::words)
        .containsExactly("my heart is jumping all over", "I can't get enough air in my lungs");
  }

  @Test
  void where_something_less_is_known_only_danger_counts() {
    assertThat(wider("my chest is gripped by an iron hand")).hasSize(1);
    assertThat(wider("thick yellow muck is coming out of the cut")).isEmpty();
    assertThat(wider("I tripped on the step and bruised my hip")).isEmpty();
  }

  private static List<Mention> wider(String words) {
    return reader.read(new SecondReader.Open(List.of(), List.of(words)));
  }

  private static List<Mention> read(List<String> clauses) {
    return reader.read(new SecondReader.Open(clauses, List.of()));
  }
}
