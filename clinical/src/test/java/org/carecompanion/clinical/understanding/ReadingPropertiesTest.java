package org.carecompanion.clinical.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * What must never change a reading: how it is written, fillers, and what else is said. Tried on the
 * rows of {@code pairs.tsv}.
 */
class ReadingPropertiesTest {
  private static final List<String[]> ROWS =
      Table.rows("pairs.tsv").stream().map(ReadingPropertiesTest::together).toList();
  private static final List<String> UNRELATED =
      List.of(
          "My son is driving me to the shop tomorrow.",
          "It was nice weather today.",
          "The nurse came on Monday.",
          "I watched the game last night.",
          "We had chicken for dinner.");

  private record Standing(Concept concept, FindingStatus status) {}

  @Property(tries = 300)
  void upper_and_lower_case_change_nothing(@ForAll("rows") String[] row) {
    assertThat(read(row, row[2].toUpperCase(Locale.ROOT))).isEqualTo(read(row, row[2]));
    assertThat(read(row, row[2].toLowerCase(Locale.ROOT))).isEqualTo(read(row, row[2]));
  }

  @Property(tries = 300)
  void how_a_turn_ends_changes_nothing(@ForAll("rows") String[] row) {
    String bare = row[2].replaceAll("[.!?…]+$", "");
    for (String end : List.of("", ".", "!", "...", " .", "?")) {
      assertThat(read(row, bare + end)).as(end).isEqualTo(read(row, row[2]));
    }
  }

  /** A recogniser writes none. */
  @Property(tries = 300)
  void a_comma_left_out_changes_nothing(@ForAll("commas") String[] row) {
    assertThat(read(row, row[2].replace(",", ""))).isEqualTo(read(row, row[2]));
  }

  @Property(tries = 600)
  void fillers_change_nothing(
      @ForAll("rows") String[] row,
      @ForAll("fillers") String filler,
      @ForAll("place") double place) {
    List<String> words = new ArrayList<>(Arrays.asList(row[2].split(" ")));
    words.add((int) (place * words.size()), filler);
    assertThat(read(row, String.join(" ", words))).isEqualTo(read(row, row[2]));
  }

  @Property(tries = 300)
  void a_word_said_twice_changes_nothing(
      @ForAll("rows") String[] row, @ForAll("place") double place) {
    List<String> words = new ArrayList<>(Arrays.asList(row[2].split(" ")));
    int at = (int) (place * words.size());
    if (words.get(at).matches("[A-Za-z']+") && !words.get(at).equals("uh")) {
      words.add(at, words.get(at));
    }
    assertThat(read(row, String.join(" ", words))).isEqualTo(read(row, row[2]));
  }

  @Property(tries = 300)
  void contractions_in_two_change_nothing(@ForAll("rows") String[] row) {
    String apart = row[2].replaceAll("n't\\b", " n't").replaceAll("\\bca n't\\b", "ca n't");
    assertThat(read(row, apart)).isEqualTo(read(row, row[2]));
  }

  @Property(tries = 500)
  void an_unrelated_sentence_takes_nothing_away(
      @ForAll("rows") String[] row, @ForAll("unrelated") String more) {
    String said = row[2].replaceAll("[.!?…]+$", "");
    assertThat(present(row, said + ". " + more)).containsAll(present(row, row[2]));
  }

  /** With "ca n't" in one word, so that nothing can be put in between. */
  private static String[] together(String[] row) {
    String[] one = row.clone();
    one[2] = row[2].replace(" n't", "n't");
    return one;
  }

  private static Set<Standing> read(String[] row, String said) {
    Asked asked = row[1].equals("-") ? Asked.NOTHING : Asked.ofWords(row[1]);
    return Understanding.shared().read(asked, said).mentions().stream()
        .map(mention -> new Standing(mention.concept(), mention.status()))
        .collect(Collectors.toSet());
  }

  private static Set<Concept> present(String[] row, String said) {
    return read(row, said).stream()
        .filter(standing -> standing.status() == FindingStatus.PRESENT)
        .map(Standing::concept)
        .collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<String[]> rows() {
    return Arbitraries.of(ROWS);
  }

  @Provide
  Arbitrary<String[]> commas() {
    return Arbitraries.of(ROWS.stream().filter(row -> row[2].contains(",")).toList());
  }

  @Provide
  Arbitrary<String> fillers() {
    return Arbitraries.of("um", "er", ", um,", ", you know,", ", like,");
  }

  @Provide
  Arbitrary<String> unrelated() {
    return Arbitraries.of(UNRELATED);
  }

  @Provide
  Arbitrary<Double> place() {
    return Arbitraries.doubles().between(0, 1).withSpecialValue(0.5).filter(x -> x < 1);
  }
}
