package org.carecompanion.app.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.app.boot.PassedSecrets;
import org.carecompanion.db.open.DataFolder;
import org.jspecify.annotations.Nullable;

/** What of this machine the product needs: Java, folders, files of secrets, room, time. */
record MachineLook(Settings settings, DataFolder folder, Clock clock) {
  private static final long GIGABYTE = 1L << 30;
  private static final long ENOUGH = 5 * GIGABYTE;
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  /** An older one was refused before this is reached. */
  Diagnosis java() {
    return Diagnosis.ok("java", Runtime.version() + ", at " + System.getProperty("java.home"));
  }

  List<Diagnosis> files() {
    List<Diagnosis> found = new ArrayList<>();
    try {
      found.add(home());
      keys().ifPresent(found::add);
      configuration().ifPresent(found::add);
    } catch (IOException e) {
      found.add(Diagnosis.problem("files", "cannot be looked at: " + e, ""));
    }
    if (PassedSecrets.areInEnvironment())
      found.add(
          Diagnosis.warning(
              "secrets",
              "some are in the environment, which other programs of this user can read",
              "put each into a file (TWILIO_AUTH_TOKEN_FILE=/path, or a folder: COMPANION_SECRETS)"));
    return found;
  }

  private Diagnosis home() throws IOException {
    Path root = folder.root();
    Path existing = existing(root);
    if (!Files.isWritable(existing))
      return Diagnosis.problem(
          "folder",
          "the data folder " + root + " cannot be written by this user",
          "chown it to this user, or set COMPANION_HOME to another folder");
    long free = Files.getFileStore(existing).getUsableSpace();
    String says = "data folder " + root + ", " + free / GIGABYTE + " GB free";
    if (free < GIGABYTE)
      return Diagnosis.problem("folder", says, "make room: without it nothing can be written");
    return free < ENOUGH
        ? Diagnosis.warning("folder", says, "make room for recordings and logs")
        : Diagnosis.ok("folder", says);
  }

  private Optional<Diagnosis> keys() throws IOException {
    Optional<Path> set = settings.get("companion.keys.file").map(Path::of);
    if (set.isEmpty()) return Optional.empty();
    Path file = set.get();
    if (Files.notExists(file)) return Optional.of(noKeys(file));
    if (!Files.isReadable(file))
      return Optional.of(
          Diagnosis.problem(
              "keys", file + " cannot be read by this user", "chown it to this user, chmod 600"));
    if (new ObjectMapper().readTree(file.toFile()).path("key").isEmpty())
      return Optional.of(
          Diagnosis.problem("keys", file + " holds no keys", "restore it from your copy"));
    return Optional.of(
        openTo(file)
            ? Diagnosis.problem("keys", file + " can be read by others", "chmod 600 " + file)
            : Diagnosis.ok("keys", file + " (keep a copy in another place than the backups)"));
  }

  private Diagnosis noKeys(Path file) {
    if (Files.exists(folder.postgres()))
      return Diagnosis.problem(
          "keys",
          file + " is not there, but there is data: without its keys no words can be read",
          "restore it from your copy before you start");
    return Files.isWritable(existing(file))
        ? Diagnosis.ok("keys", file + " is made at the first start")
        : Diagnosis.problem(
            "keys", file + " cannot be made by this user", "make its folder and chown it");
  }

  private Optional<Diagnosis> configuration() throws IOException {
    Path file = settings.file();
    if (!Files.exists(file) || !openTo(file) || !settings.fileHoldsSecrets())
      return Optional.empty();
    return Optional.of(
        Diagnosis.problem(
            "secrets", file + " holds secrets and can be read by others", "chmod 600 " + file));
  }

  Diagnosis time() {
    try {
      ZoneId there = ZoneId.of(settings.get("hospital.zone", "UTC"));
      return Diagnosis.ok(
          "time",
          "at the hospital it is "
              + DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH)
                  .format(clock.instant().atZone(there)));
    } catch (DateTimeException e) {
      return Diagnosis.notChecked("time", "hospital.zone is no time zone");
    }
  }

  private static boolean openTo(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix")
        && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
  }

  private static Path existing(Path path) {
    @Nullable Path found = path.toAbsolutePath();
    while (found != null && !Files.exists(found)) found = found.getParent();
    return found == null ? Path.of("/") : found;
  }
}
