package org.carecompanion.app.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One question to the product's own code, without a server. */
final class ProductCall {
  private ProductCall() {}

  /**
   * @param run a class of the product: one map in, one out
   * @throws Refused with what the product says is wrong with the question
   */
  static Map<String, String> of(Path jar, String run, Map<String, String> asked) throws Exception {
    return of(jar, run, asked, List.of());
  }

  /**
   * @param first folders whose files stand in front of those of the product
   */
  static Map<String, String> of(Path jar, String run, Map<String, String> asked, List<Path> first)
      throws Exception {
    try (var libraries = ProductLibraries.unpack(jar, first)) {
      return answer(libraries, run, asked);
    }
  }

  /** The same to code that reads the database. */
  static Map<String, String> withRows(Path jar, String run, Map<String, String> asked)
      throws Exception {
    try (var libraries = ProductLibraries.withRows(jar)) {
      return answer(libraries, run, asked);
    }
  }

  private static Map<String, String> answer(
      ProductLibraries libraries, String run, Map<String, String> asked) throws Exception {
    Map<String, String> answer = libraries.apply(run, asked).getFirst();
    String problem = answer.get("problem");
    if (problem != null) throw Refused.misconfigured(problem);
    return answer;
  }
}
