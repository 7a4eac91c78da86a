package org.carecompanion.clinical.understanding.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointsFileTest {
  private static final byte[] OURS = PointsFile.fingerprint("model", List.of("a", "b"));

  @Test
  void points_come_back_nearly_where_they_were() throws Exception {
    float[] point = {0.6f, -0.8f, 0.001f};
    float[] back = PointsFile.read(kept(point), OURS).orElseThrow().getFirst();
    for (int i = 0; i < point.length; i++) {
      assertThat(back[i]).isCloseTo(point[i], within(0.004f));
    }
  }

  @Test
  void for_other_sentences_or_another_model_there_are_none() throws Exception {
    byte[] otherWords = PointsFile.fingerprint("model", List.of("ab", ""));
    byte[] otherModel = PointsFile.fingerprint("another", List.of("a", "b"));
    assertThat(PointsFile.read(kept(1f, 0f), otherWords)).isEmpty();
    assertThat(PointsFile.read(kept(1f, 0f), otherModel)).isEmpty();
  }

  private static ByteArrayInputStream kept(float... point) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PointsFile.write(out, OURS, List.of(point));
    return new ByteArrayInputStream(out.toByteArray());
  }
}
