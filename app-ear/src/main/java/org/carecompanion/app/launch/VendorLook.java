package org.carecompanion.app.launch;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Has the product's own code ask a vendor, with the libraries it uses when it runs. */
record VendorLook(
    ProductLibraries libraries, Map<String, String> settings, List<Shortcoming> shortcomings) {
  /**
   * @param keys what the vendor's settings begin with
   * @param look a class of the product: settings in, lines out
   */
  List<Diagnosis> look(String name, String keys, String look)
      throws ReflectiveOperationException, IOException {
    if (shortcomings.stream().anyMatch(one -> one.key().startsWith(keys)))
      return List.of(Diagnosis.notChecked(name, "its settings are not complete"));
    return libraries.apply(look, settings).stream().map(VendorLook::diagnosis).toList();
  }

  private static Diagnosis diagnosis(Map<String, String> line) {
    String name = line.getOrDefault("name", "vendor");
    String says = line.getOrDefault("says", "");
    String fix = line.getOrDefault("fix", "");
    return switch (line.getOrDefault("status", "")) {
      case "ok" -> Diagnosis.ok(name, says);
      case "warning" -> Diagnosis.warning(name, says, fix);
      default -> Diagnosis.problem(name, says, fix);
    };
  }
}
