package org.carecompanion.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The classes that ship, of every module, as the build has just compiled them. */
final class ProductClasses {
  static final List<String> MODULES =
      List.of(
          "db", "domain", "speech", "clinical", "telephony", "admin-ui", "simulator", "app-ear");

  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private ProductClasses() {}

  private static final class Imported {
    static final JavaClasses ALL = new ClassFileImporter().importPaths(paths());
  }

  static JavaClasses all() {
    return Imported.ALL;
  }

  static List<String> of(String module) {
    Path classes = classes(module);
    return all().stream()
        .filter(
            c ->
                c.getSource()
                    .map(s -> s.getUri().getPath().startsWith(classes.toString()))
                    .orElse(false))
        .map(JavaClass::getName)
        .toList();
  }

  private static Path classes(String module) {
    return ROOT.resolve(module).resolve("target/classes");
  }

  private static List<Path> paths() {
    List<Path> paths = new ArrayList<>();
    for (String module : MODULES) paths.add(classes(module));
    return paths;
  }
}
