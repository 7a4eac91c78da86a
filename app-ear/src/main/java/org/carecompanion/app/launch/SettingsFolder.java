package org.carecompanion.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Settings as Payara Server reads them: a file for each, only for its owner, {@code
 * twilio.auth.token} in {@code twilio/auth/token}. A server of its own has no launcher that could
 * hand them over.
 */
record SettingsFolder(Path folder) {
  void write(Map<String, String> settings) throws IOException {
    createPrivate(folder);
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      String[] names = setting.getKey().split("\\.");
      Path directory = folder;
      for (int i = 0; i < names.length - 1; i++) {
        directory = directory.resolve(names[i]);
        createPrivate(directory);
      }
      // created for its owner only, then moved into place whole
      Path fresh = Files.createTempFile(directory, ".new", "");
      Files.writeString(fresh, setting.getValue());
      Files.move(
          fresh, directory.resolve(names[names.length - 1]), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void createPrivate(Path directory) throws IOException {
    Files.createDirectories(directory);
    if (Files.getFileStore(directory).supportsFileAttributeView("posix"))
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
  }
}
