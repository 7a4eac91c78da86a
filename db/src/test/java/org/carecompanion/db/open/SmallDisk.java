package org.carecompanion.db.open;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small file system of its own, for tests of what happens when a disk is full. */
public final class SmallDisk implements AutoCloseable {
  private static final String SIZE = "512k";
  private static final String MORE = "16m";
  private static final String FILLER = "filled";

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /**
   * A disk of 512 KiB in place of the folder, until it is closed; what was in the folder is hidden
   * meanwhile. Empty where we may not mount: only root may.
   */
  public static Optional<SmallDisk> mount(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString());
    return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
  }

  /** From now on not a byte is left. */
  public void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(FILLER))) {
      while (true) out.write(new byte[4096]);
    } catch (IOException full) {
      if (folder.toFile().getUsableSpace() > 0) throw full;
    }
  }

  /** Somebody bought a larger one. */
  public void makeRoom() throws IOException, InterruptedException {
    if (!run("mount", "-o", "remount,size=" + MORE, folder.toString()))
      throw new IOException("the small disk could not be made larger");
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("umount", "-l", folder.toString());
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }
}
