package org.carecompanion.app.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.carecompanion.db.open.DataFolder;

/**
 * The web archive's libraries, and those of the server that send mail, unpacked for a moment so
 * that the product's own code can be asked something without a server. Asked twice, that code is
 * loaded anew and the libraries are not: a native library is loaded once in a process.
 */
final class ProductLibraries implements AutoCloseable {
  private static final String ARCHIVE = "MICRO-INF/deploy/ROOT.war";
  private static final Pattern OF_THE_SERVER =
      Pattern.compile(
          "MICRO-INF/runtime/(angus-|jakarta\\.mail-api|jakarta\\.activation-api).*\\.jar");

  /** Without the console: large, and of no use here. */
  private static final Pattern WITH_ROWS =
      Pattern.compile("WEB-INF/lib/(?!vaadin|flow|spring).*\\.jar");

  /** Without the mapping of rows either. */
  private static final Pattern WITHOUT_ROWS =
      Pattern.compile("WEB-INF/lib/(?!vaadin|flow|hibernate|byte-buddy|spring).*\\.jar");

  private static final Pattern OURS =
      Pattern.compile("(clinical|db|domain|speech|telephony)-\\d.*\\.jar");

  private final Path folder;
  private final List<URL> ours;
  private final URLClassLoader others;

  private ProductLibraries(Path folder) throws IOException {
    this.folder = folder;
    this.ours = urls(folder, true);
    this.others =
        new URLClassLoader(
            urls(folder, false).toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
  }

  static ProductLibraries unpack(Path jar) throws IOException {
    return unpack(jar, WITHOUT_ROWS);
  }

  /** With what maps the rows of a database. */
  static ProductLibraries withRows(Path jar) throws IOException {
    return unpack(jar, WITH_ROWS);
  }

  private static ProductLibraries unpack(Path jar, Pattern wanted) throws IOException {
    Path folder = Files.createTempDirectory("companion-doctor");
    try (ZipFile companion = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : companion.stream().toList())
        if (OF_THE_SERVER.matcher(entry.getName()).matches())
          copy(companion.getInputStream(entry), entry, folder);
      try (ZipInputStream archive =
          new ZipInputStream(companion.getInputStream(companion.getEntry(ARCHIVE)))) {
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry())
          if (wanted.matcher(entry.getName()).matches()) copy(archive, entry, folder);
      }
    }
    return new ProductLibraries(folder);
  }

  private static void copy(InputStream from, ZipEntry entry, Path folder) throws IOException {
    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    Files.copy(from, folder.resolve(name));
  }

  private static List<URL> urls(Path folder, boolean own) throws IOException {
    List<URL> urls = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files)
        if (OURS.matcher(String.valueOf(file.getFileName())).matches() == own) urls.add(url(file));
    }
    return urls;
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }

  /** Asks a class of the product: settings in, lines out, in the JDK's own types only. */
  List<Map<String, String>> apply(String className, Map<String, String> settings)
      throws ReflectiveOperationException, IOException {
    return apply(className, settings, List.of());
  }

  /**
   * @param first folders whose files stand in front of those of the product
   */
  @SuppressWarnings("unchecked")
  List<Map<String, String>> apply(String className, Map<String, String> settings, List<Path> first)
      throws ReflectiveOperationException, IOException {
    List<URL> urls = new ArrayList<>();
    for (Path one : first) urls.add(url(one));
    urls.addAll(ours);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader product = new URLClassLoader(urls.toArray(new URL[0]), others)) {
      thread.setContextClassLoader(product);
      var look =
          (Function<Map<String, String>, List<Map<String, String>>>)
              Class.forName(className, true, product).getConstructor().newInstance();
      return look.apply(settings);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void close() throws IOException {
    others.close();
    DataFolder.deleteAll(folder);
  }
}
