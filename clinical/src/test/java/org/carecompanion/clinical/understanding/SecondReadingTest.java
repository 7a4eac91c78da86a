package org.carecompanion.clinical.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondReadingTest {
  private static final Understanding LEXICON = Understanding.shared();
  private static final Asked CHEST_PAIN =
      new Asked(
          "chest",
          Expected.YesNo.plain(),
          List.of(Concept.CHEST_PAIN),
          "Do you have any chest pain?");

  @Test
  void what_is_found_is_added_to_what_was_found() {
    String text = "I have a fever and the budgie sings";
    Mention more = mention(Concept.CONFUSION, FindingStatus.PRESENT, "the budgie sings");
    Reading reading = LEXICON.with(turn -> List.of(more)).read(Asked.NOTHING, text);
    assertThat(reading.mentions())
        .containsAll(LEXICON.read(Asked.NOTHING, text).mentions())
        .contains(more);
  }

  @Test
  void words_that_were_not_said_prove_nothing() {
    Mention madeUp = mention(Concept.CHEST_PAIN, FindingStatus.PRESENT, "my chest hurts");
    assertThat(LEXICON.with(turn -> List.of(madeUp)).read(CHEST_PAIN, "I feel fine"))
        .isEqualTo(LEXICON.read(CHEST_PAIN, "I feel fine"));
  }

  @ParameterizedTest
  @CsvSource({"ABSENT", "HISTORICAL", "OTHER_PERSON", "NOT_A_MENTION", "CONDITIONAL"})
  void nothing_is_denied_or_excused_by_a_second_reader(FindingStatus status) {
    String text = "I have a fever";
    Mention less = mention(Concept.FEVER, status, text);
    assertThat(LEXICON.with(turn -> List.of(less)).read(Asked.NOTHING, text))
        .isEqualTo(LEXICON.read(Asked.NOTHING, text));
  }

  @Test
  void what_is_sure_is_not_made_unsure() {
    String text = "I have a fever";
    Mention doubt = mention(Concept.FEVER, FindingStatus.UNCERTAIN, text);
    assertThat(LEXICON.with(turn -> List.of(doubt)).read(Asked.NOTHING, text))
        .isEqualTo(LEXICON.read(Asked.NOTHING, text));
  }

  @Test
  void a_sign_of_what_was_asked_about_is_a_yes() {
    String text = "well an elephant sits on me";
    Mention sign = mention(Concept.CHEST_PAIN, FindingStatus.PRESENT, "an elephant sits on me");
    assertThat(LEXICON.with(turn -> List.of(sign)).read(CHEST_PAIN, text).answer())
        .isEqualTo(new Answer.Yes(text));
    Mention perhaps = mention(Concept.CHEST_PAIN, FindingStatus.UNCERTAIN, sign.words());
    assertThat(LEXICON.with(turn -> List.of(perhaps)).read(CHEST_PAIN, text).answer())
        .isEqualTo(new Answer.Unsure(text));
  }

  @Test
  void a_sign_of_something_else_is_no_answer() {
    String text = "nope but the budgie sings";
    Mention other = mention(Concept.CONFUSION, FindingStatus.PRESENT, "the budgie sings");
    assertThat(LEXICON.with(turn -> List.of(other)).read(CHEST_PAIN, text).answer())
        .isEqualTo(LEXICON.read(CHEST_PAIN, text).answer());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my voice is a xylophone|my voice is a xylophone",
        "I have a fever and my voice is a xylophone|and my voice is a xylophone",
        "my sister's voice is a xylophone|",
        "they said to call if my voice is a xylophone|",
        "my voice was a xylophone years ago|",
        "I have a fever|",
        "it's leaking like a xylophone|it's leaking like a xylophone",
        "it isn't leaking|",
      })
  void open_are_clauses_about_the_patient_and_of_now_that_the_lexicon_does_not_know(
      String text, String open) {
    List<String> seen = new ArrayList<>();
    LEXICON
        .with(
            turn -> {
              seen.addAll(turn.open().clauses());
              return List.of();
            })
        .read(Asked.NOTHING, text);
    if (open == null) {
      assertThat(seen)
          .noneMatch(
              clause ->
                  List.of("xylophone", "fever", "leaking").stream().anyMatch(clause::contains));
    } else {
      assertThat(seen).containsExactly(open);
    }
  }

  /** "My foot is cold": it may be worse than its words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I have a fever|I have a fever",
        "I have a fever and my voice is a xylophone|I have a fever; I have a fever and my voice is a xylophone",
        "my voice is a xylophone and the budgie sings|my voice is a xylophone and the budgie sings",
        "I have no fever and my voice is a xylophone|",
        "my chest hurts and my voice is a xylophone|",
      })
  void wider_are_clauses_with_something_less_and_sentences_without_danger_or_denial(
      String text, String wider) {
    List<String> seen = new ArrayList<>();
    LEXICON
        .with(
            turn -> {
              seen.addAll(turn.open().wider());
              return List.of();
            })
        .read(Asked.NOTHING, text);
    assertThat(String.join("; ", seen)).isEqualTo(wider == null ? "" : wider);
  }

  /** "It's leaking" is moderate by itself; only who is sure may make more of just these words. */
  @Test
  void vague_words_are_something_worse_only_when_that_is_sure() {
    String text = "it's leaking like a xylophone";
    Mention perhaps = mention(Concept.HEAVY_BLEEDING, FindingStatus.UNCERTAIN, text);
    assertThat(LEXICON.with(turn -> List.of(perhaps)).read(Asked.NOTHING, text))
        .isEqualTo(LEXICON.read(Asked.NOTHING, text));
    Mention sure = mention(Concept.HEAVY_BLEEDING, FindingStatus.PRESENT, text);
    assertThat(LEXICON.with(turn -> List.of(sure)).read(Asked.NOTHING, text).mentions())
        .contains(sure)
        .hasSizeGreaterThan(1);
  }

  @Test
  void readers_add_up() {
    Mention one = mention(Concept.CONFUSION, FindingStatus.PRESENT, "budgie");
    Mention two = mention(Concept.RASH, FindingStatus.PRESENT, "sings");
    assertThat(
            LEXICON
                .with(turn -> List.of(one))
                .with(turn -> List.of(two))
                .read(Asked.NOTHING, "the budgie sings")
                .mentions())
        .contains(one, two);
  }

  private static Mention mention(Concept concept, FindingStatus status, String words) {
    return new Mention(concept, status, words, "second");
  }
}
