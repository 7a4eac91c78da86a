package org.carecompanion.app.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carecompanion.db.open.DataFolder;

/** What a killed run or an older version left in the run folder. Cleared while we hold the lock. */
final class Leftovers {
  private Leftovers() {}

  static void clear(DataFolder folder) throws IOException {
    Path temporary = folder.run().resolve("tmp");
    DataFolder.deleteAll(temporary);
    Files.createDirectories(temporary);
    Path own = ownLibrary();
    try (DirectoryStream<Path> unpacked =
        Files.newDirectoryStream(folder.run(), "{launcher-,unpacking}*")) {
      for (Path other : unpacked) if (!own.startsWith(other)) DataFolder.deleteAll(other);
    }
  }

  private static Path ownLibrary() {
    try {
      Path jar =
          Path.of(Leftovers.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.toAbsolutePath().normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
