package org.carecompanion.clinical.understanding.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.carecompanion.clinical.understanding.semantic.Calibration.Read;
import org.carecompanion.clinical.understanding.semantic.Calibration.Score;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The bands are those the calibration rows give, and what they are worth. {@code
 * -Dsemantic.write=true} writes the points, the judge, the bands and the page anew.
 */
class CalibrationTest {
  private static List<Read> read;

  @BeforeAll
  static void everything_is_read_once() throws Exception {
    SentenceModel model = BgeSmall.loaded(Path.of("target", "djl"));
    if (Boolean.getBoolean("semantic.write")) {
      Written.points(model);
      Written.judge(model);
    }
    read = Calibration.read(Library.reader(model), CalibrationRows.all());
    if (Boolean.getBoolean("semantic.write")) {
      Written.bands(Calibration.bands(read));
      Written.page(read, Library.reader(model));
    }
  }

  @Test
  void the_bands_that_ship_are_those_of_the_calibration_rows() {
    if (!Boolean.getBoolean("semantic.write")) {
      assertThat(Bands.bundled()).isEqualTo(Calibration.bands(read));
    }
  }

  @Test
  void on_rows_the_bands_were_not_made_from_findings_are_mostly_right() {
    Score unseen = Calibration.unseen(read);
    assertThat(unseen.precision()).as("%s", unseen).isGreaterThan(0.77);
    assertThat(unseen.recall()).as("%s", unseen).isGreaterThan(0.55);
    long harmless = read.stream().filter(one -> one.row().concept().isEmpty()).count();
    assertThat(unseen.needless()).as("%s", unseen).isLessThan((int) (0.03 * harmless));
  }
}
