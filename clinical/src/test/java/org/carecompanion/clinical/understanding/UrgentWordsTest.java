package org.carecompanion.clinical.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example of {@code urgent.yaml} is tried: what must fire, whoever says it of the patient,
 * and what must not when the patient says it.
 */
class UrgentWordsTest {
  private static final List<Lexicon.Entry> ENTRIES = Lexicon.of("urgent.yaml").entries();
  private static final UrgentGate GATE = Understanding.shared().gate();

  @TestFactory
  Stream<DynamicTest> the_gate_fires_on_what_an_entry_says() {
    return each(
        Lexicon.Entry::says, said -> assertThat(fires(Speaker.CAREGIVER, said)).as(said).isTrue());
  }

  @TestFactory
  Stream<DynamicTest> the_gate_is_silent_on_what_only_looks_alike() {
    return each(
        Lexicon.Entry::not, said -> assertThat(fires(Speaker.PATIENT, said)).as(said).isFalse());
  }

  @Test
  void every_entry_has_examples_of_both() {
    assertThat(ENTRIES).hasSizeGreaterThanOrEqualTo(16);
    assertThat(ENTRIES).allSatisfy(entry -> assertThat(entry.says()).isNotEmpty());
    assertThat(ENTRIES).allSatisfy(entry -> assertThat(entry.not()).isNotEmpty());
  }

  private static boolean fires(Speaker speaker, String said) {
    return GATE.spoken(Asked.NOTHING, speaker, said).isPresent();
  }

  private static Stream<DynamicTest> each(
      Function<Lexicon.Entry, List<String>> examples, Consumer<String> check) {
    return ENTRIES.stream()
        .flatMap(entry -> examples.apply(entry).stream())
        .map(said -> dynamicTest(said, () -> check.accept(said)));
  }
}
