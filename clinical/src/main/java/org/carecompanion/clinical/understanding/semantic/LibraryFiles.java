package org.carecompanion.clinical.understanding.semantic;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * Files of a library, read from its jar itself. Payara's class loader keeps the content of whatever
 * it was ever asked for (ResourceEntry): a model and a native library of 50 MB would take a tenth
 * of the heap for good.
 */
final class LibraryFiles {
  private LibraryFiles() {}

  /**
   * The whole content, if there is such a file.
   *
   * @param of any class of the same library, which need not be initialised
   * @param name from the root of the library
   */
  static Optional<byte[]> read(Class<?> of, String name) throws IOException {
    Optional<Path> jar = jar(of);
    if (jar.isEmpty()) return asked(of, name);
    try (JarFile opened = new JarFile(jar.get().toFile())) {
      ZipEntry entry = opened.getEntry(name);
      if (entry == null) return Optional.empty();
      try (InputStream in = opened.getInputStream(entry)) {
        return Optional.of(in.readAllBytes());
      }
    }
  }

  /** Where the class comes from no jar, as in tests of its own module. */
  private static Optional<byte[]> asked(Class<?> of, String name) throws IOException {
    try (InputStream in = of.getResourceAsStream("/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  /**
   * Copies all files of a folder of the library's jar to {@code to}, but for those that are there
   * already; one that is in use by another program stays as that program knows it.
   *
   * @param folder from the root of the library, with a slash at its end
   * @return whether there were any
   */
  static boolean unpack(Class<?> of, String folder, Path to) throws IOException {
    Optional<Path> jar = jar(of);
    if (jar.isEmpty()) return false;
    try (JarFile opened = new JarFile(jar.get().toFile())) {
      List<ZipEntry> files =
          opened.stream()
              .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
              .<ZipEntry>map(entry -> entry)
              .toList();
      for (ZipEntry file : files) copy(opened, file, to);
      return !files.isEmpty();
    }
  }

  private static void copy(JarFile jar, ZipEntry file, Path to) throws IOException {
    Files.createDirectories(to);
    Path place = to.resolve(Path.of(file.getName()).getFileName());
    if (isThere(file, place)) return;
    Path part = Files.createTempFile(to, "unpacked", ".part");
    try {
      try (InputStream in = jar.getInputStream(file)) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static boolean isThere(ZipEntry file, Path place) throws IOException {
    if (!Files.isRegularFile(place) || Files.size(place) != file.getSize()) return false;
    CRC32 sum = new CRC32();
    sum.update(Files.readAllBytes(place));
    return sum.getValue() == file.getCrc();
  }

  private static Optional<Path> jar(Class<?> of) {
    return Optional.ofNullable(of.getProtectionDomain().getCodeSource())
        .flatMap(source -> Optional.ofNullable(source.getLocation()))
        .filter(place -> "file".equals(place.getProtocol()))
        .map(LibraryFiles::path)
        .filter(Files::isRegularFile);
  }

  /** Some class loaders write spaces as they are. */
  private static Path path(URL place) {
    try {
      return Path.of(place.toURI());
    } catch (URISyntaxException e) {
      return Path.of(place.getPath());
    }
  }
}
