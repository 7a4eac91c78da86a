package org.carecompanion.clinical.understanding.semantic;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carecompanion.clinical.understanding.DataFile;
import org.carecompanion.domain.finding.Concept;

/**
 * The sentences of {@code understanding/exemplars}, in the order of the files. A sentence that is
 * harmless beside one concept is harmless beside all.
 */
record Exemplars(List<Exemplar> all) {
  private static final String FOLDER = "exemplars/";

  /**
   * One file.
   *
   * @param everyday sentences that are about no concept at all
   */
  private record Page(Map<String, Sentences> concepts, List<String> everyday) {
    @Override
    @SuppressWarnings("ConstantValue") // what a file leaves out arrives as null
    public Map<String, Sentences> concepts() {
      return concepts == null ? Map.of() : concepts;
    }

    @Override
    @SuppressWarnings("ConstantValue")
    public List<String> everyday() {
      return everyday == null ? List.of() : everyday;
    }
  }

  private record Sentences(List<String> positive, List<String> negative) {}

  Exemplars {
    all = List.copyOf(all);
  }

  static Exemplars bundled() {
    List<Exemplar> all = new ArrayList<>();
    for (String file : DataFile.lines(FOLDER + "index.txt")) {
      Page page = DataFile.yaml(FOLDER + file, new TypeReference<>() {});
      page.concepts().forEach((code, sentences) -> add(all, file, code, sentences));
      page.everyday().forEach(text -> all.add(new Exemplar.Harmless(text)));
    }
    return new Exemplars(all);
  }

  private static void add(List<Exemplar> all, String file, String code, Sentences sentences) {
    Concept concept =
        Concept.ofCode(code)
            .orElseThrow(() -> new IllegalStateException(file + ": no concept " + code));
    sentences.positive().forEach(text -> all.add(new Exemplar.Sign(concept, text)));
    sentences.negative().forEach(text -> all.add(new Exemplar.Harmless(text)));
  }
}
