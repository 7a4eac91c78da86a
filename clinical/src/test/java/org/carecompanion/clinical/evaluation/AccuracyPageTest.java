package org.carecompanion.clinical.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.carecompanion.clinical.evaluation.AccuracyPage.Figure;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.semantic.Unhurried;
import org.junit.jupiter.api.Test;

/**
 * The page may not claim more than what holds now. {@code -Daccuracy.write=true} writes it anew.
 */
class AccuracyPageTest {
  private static final Path PAGE = Path.of("../docs/accuracy.md");

  @Test
  void the_page_claims_nothing_that_does_not_hold() throws Exception {
    Understanding understanding =
        Understanding.shared().with(Unhurried.reader(Path.of("target", "djl")));
    Map<String, Figure> measured = AccuracyPage.measured(AccuracyPage.DATA, understanding);
    if (Boolean.getBoolean("accuracy.write")) {
      String page = Files.readString(PAGE);
      Files.writeString(PAGE, AccuracyPage.with(page, AccuracyPage.table(measured)));
    }
    assertThat(AccuracyPage.claims(Files.readString(PAGE), measured)).isEmpty();
  }

  @Test
  void a_claim_that_is_too_high_or_missing_is_noticed() {
    Map<String, Figure> was = Map.of("a", new Figure(new BigDecimal("0.900"), "9 of 10"));
    Map<String, Figure> is = Map.of("a", new Figure(new BigDecimal("0.800"), "8 of 10"));
    String page =
        AccuracyPage.with(
            "<!-- figures: AccuracyPageTest, from here -->\n<!-- to here -->\n",
            AccuracyPage.table(was));
    assertThat(AccuracyPage.claims(page, was)).isEmpty();
    assertThat(AccuracyPage.claims(page, is))
        .containsExactly("a: the page says 0.900, it is 0.800");
    assertThat(AccuracyPage.claims(page, Map.of("b", new Figure(BigDecimal.ONE, ""))))
        .containsExactly("b: the page says null, it is 1");
  }
}
