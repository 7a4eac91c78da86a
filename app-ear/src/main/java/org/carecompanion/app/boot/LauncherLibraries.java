package org.carecompanion.app.boot;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The launcher's own libraries (database driver, migration, ...), carried inside this jar and
 * loaded apart, so that the web application never meets a second copy of any of them.
 */
final class LauncherLibraries {
  private static final String CARRIED_IN = "COMPANION-INF/lib/";
  private static final String SHARED = "org.carecompanion.app.boot.";

  private LauncherLibraries() {}

  /** Unpacks them under the folder given, unless this very jar did so before. */
  static ClassLoader load(Path jar, Path run) throws IOException {
    String version = Files.size(jar) + "-" + Files.getLastModifiedTime(jar).toMillis();
    Path unpacked = run.toAbsolutePath().normalize().resolve("launcher-" + version);
    if (!Files.isDirectory(unpacked)) unpack(jar, run, unpacked);
    List<URL> urls = new ArrayList<>();
    try (var files = Files.newDirectoryStream(unpacked, "*.jar")) {
      for (Path file : files) urls.add(file.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(new URL[0]), new SharedOnly());
  }

  private static void unpack(Path jar, Path run, Path unpacked) throws IOException {
    Files.createDirectories(run);
    // moved into place whole, so that an interrupted start leaves nothing that looks complete
    Path fresh = Files.createTempDirectory(run, "unpacking");
    try (JarFile from = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> all = from.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        if (!entry.getName().startsWith(CARRIED_IN) || entry.isDirectory()) continue;
        try (InputStream library = from.getInputStream(entry)) {
          Files.copy(library, fresh.resolve(entry.getName().substring(CARRIED_IN.length())));
        }
      }
    }
    Files.move(fresh, unpacked, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Of everything in this jar the launcher sees only this package. */
  private static final class SharedOnly extends ClassLoader {
    SharedOnly() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (!name.startsWith(SHARED)) throw new ClassNotFoundException(name);
      return Main.class.getClassLoader().loadClass(name);
    }
  }
}
