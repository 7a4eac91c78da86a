package org.carecompanion.db.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The product's folder ({@code companion.home}): where each kind of file lives. Only its owner may
 * look inside.
 */
public record DataFolder(Path root) {

  /**
   * Creates what is missing.
   *
   * @throws DatabaseProblem when the folder cannot be created or written
   */
  public static DataFolder open(Path path) {
    var folder = new DataFolder(path.toAbsolutePath().normalize());
    try {
      for (Path part : new Path[] {folder.root, folder.secrets(), folder.logs(), folder.run()})
        createPrivate(part);
      Files.delete(Files.createTempFile(folder.root, "write", ".test"));
    } catch (IOException e) {
      throw new DatabaseProblem(
          "The data folder %s cannot be written (%s). Give this user the right to write there, or set COMPANION_HOME to another folder."
              .formatted(folder.root, e.getMessage()),
          e);
    }
    return folder;
  }

  /**
   * Makes this process the only one that uses the folder, until it closes the lock or ends.
   *
   * @throws DatabaseProblem naming the process that holds it
   */
  public AutoCloseable lock() {
    return FolderLock.take(this);
  }

  /** PostgreSQL's own files; no password of the product's roles is in here. */
  public Path postgres() {
    return root.resolve("postgres");
  }

  /**
   * Generated passwords, one per file. Kept apart from {@link #postgres()} so that a copy of the
   * rows is not a way in.
   */
  public Path secrets() {
    return root.resolve("secrets");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** Unpacked programs and other things a start can make again: may be deleted while stopped. */
  public Path run() {
    return root.resolve("run");
  }

  Path portFile() {
    return root.resolve("postgres.port");
  }

  /** Exists while the very first start is under way: what it left behind is not a database yet. */
  Path firstStartMark() {
    return root.resolve("postgres.first-start");
  }

  Path lockFile() {
    return root.resolve("lock");
  }

  /** Deletes a directory and everything in it, if it is there. */
  public static void deleteAll(Path directory) throws IOException {
    if (!Files.exists(directory)) return;
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(directory)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) Files.delete(path);
  }

  private static void createPrivate(Path directory) throws IOException {
    Files.createDirectories(directory);
    // at every start: programs that the product runs are unpacked in here
    if (Files.getFileStore(directory).supportsFileAttributeView("posix"))
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
  }
}
