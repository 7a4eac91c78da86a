package org.carecompanion.app.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/** The JVM options that companion.jar was measured with and carries. */
public final class ShippedOptions {
  private static final String FILE = "COMPANION-INF/jvm.options";

  private ShippedOptions() {}

  public static List<String> of(Path companionJar) throws IOException {
    try (JarFile jar = new JarFile(companionJar.toFile())) {
      ZipEntry file = jar.getEntry(FILE);
      if (file == null) throw new IOException(companionJar + " is not whole: no " + FILE);
      try (var lines =
          new BufferedReader(
              new InputStreamReader(jar.getInputStream(file), StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .collect(Collectors.toList());
      }
    }
  }
}
