package org.carecompanion.app.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Questions to the product's own code, without a server. */
final class ProductCall implements AutoCloseable {
  private final ProductLibraries libraries;

  private ProductCall(ProductLibraries libraries) {
    this.libraries = libraries;
  }

  /** To code that reads words. */
  static ProductCall to(Path jar) throws Exception {
    return new ProductCall(ProductLibraries.unpack(jar));
  }

  /** To code that reads the database too. */
  static ProductCall withRows(Path jar) throws Exception {
    return new ProductCall(ProductLibraries.withRows(jar));
  }

  /**
   * @param run a class of the product: one map in, one out
   * @throws Refused with what the product says is wrong with the question
   */
  Map<String, String> ask(String run, Map<String, String> asked) throws Exception {
    return ask(run, asked, List.of());
  }

  /**
   * @param first folders whose files stand in front of those of the product
   */
  Map<String, String> ask(String run, Map<String, String> asked, List<Path> first)
      throws Exception {
    Map<String, String> answer = libraries.apply(run, asked, first).getFirst();
    String problem = answer.get("problem");
    if (problem != null) throw Refused.misconfigured(problem);
    return answer;
  }

  @Override
  public void close() throws Exception {
    libraries.close();
  }
}
