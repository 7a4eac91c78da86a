package org.carecompanion.clinical.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many of so many. Of none there is no share. */
record Share(long right, long of) {
  private static final int DIGITS = 4;

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    putInto(figures, "share");
    figures.put("right", right);
    figures.put("of", of);
    return figures;
  }

  /** Under this name from 0 to 1, or not at all. */
  void putInto(Map<String, Object> figures, String name) {
    if (of > 0) {
      BigDecimal all = BigDecimal.valueOf(of);
      figures.put(name, BigDecimal.valueOf(right).divide(all, DIGITS, RoundingMode.HALF_UP));
    }
  }
}
