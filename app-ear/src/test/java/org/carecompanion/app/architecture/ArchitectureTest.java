package org.carecompanion.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  /** Far below what there is, far above what a wrong path would find. */
  private static final int FEWEST_CLASSES = 600;

  private static final int FEWEST_IN_A_MODULE = 1;

  static Stream<Fence> fences() {
    return Stream.concat(DependencyFences.all().stream(), StyleFences.all().stream());
  }

  @ParameterizedTest
  @MethodSource("fences")
  void the_product_keeps_within_it(Fence fence) {
    fence.rule().check(ProductClasses.all());
  }

  @ParameterizedTest
  @MethodSource("fences")
  void it_notices_what_breaks_it(Fence fence) {
    var canaries = new ClassFileImporter().importClasses(fence.canaries());
    assertThat(fence.rule().evaluate(canaries).hasViolation()).isTrue();
  }

  @Test
  void every_module_was_scanned() {
    assertThat(ProductClasses.all().size()).isGreaterThan(FEWEST_CLASSES);
    for (String module : ProductClasses.MODULES)
      assertThat(ProductClasses.of(module))
          .as(module)
          .hasSizeGreaterThanOrEqualTo(FEWEST_IN_A_MODULE);
  }
}
