package org.carecompanion.clinical.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carecompanion.domain.secrecy.FileSeal;

/**
 * The journal's file: lines after each other, on the disk before {@link #append} returns. Its room
 * is taken when it is made, so that a disk that fills up later does not keep an entry out. Not safe
 * for several threads.
 */
final class JournalFile {
  /** Room for some three thousand entries: more than all calls of an hour's outage leave behind. */
  private static final int ROOM = 1 << 20;

  /** Kept for the one entry that tells of the others for which there was no room. */
  private static final int RESERVE = 1_024;

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path file;
  private final int room;
  private int written;
  private int torn;

  JournalFile(Path file) {
    this(file, ROOM);
  }

  /**
   * @param room in bytes
   */
  JournalFile(Path file, int room) {
    this.file = file;
    this.room = room;
  }

  /** There is no more room. */
  static final class Full extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * Everything in it. Lines that a crash tore are counted and passed over.
   *
   * @throws IllegalStateException if it was written with other keys
   */
  List<Entry> read() throws IOException {
    List<Entry> entries = new ArrayList<>();
    torn = 0;
    written = 0;
    if (!Files.isRegularFile(file)) return entries;
    byte[] all = Files.readAllBytes(file);
    int end = all.length;
    while (end > 0 && all[end - 1] == 0) end--;
    written = end;
    for (String line : new String(all, 0, end, StandardCharsets.US_ASCII).split("\n"))
      if (!line.isBlank()) read(line, entries);
    return entries;
  }

  private void read(String line, List<Entry> entries) {
    try {
      SealedLine.read(line).ifPresentOrElse(entries::add, () -> torn++);
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "the journal %s was written with other keys than those in %s: start with the keys it was written with, or move it away and lose what it tells"
              .formatted(file, FileSeal.keysFile()),
          e);
    }
  }

  /** How many lines were passed over at the last reading. */
  int torn() {
    return torn;
  }

  void append(Entry entry) throws IOException, Full {
    // a line begins with a break too: what a crash tore before it stays apart from it
    byte[] line = ("\n" + SealedLine.write(entry) + "\n").getBytes(StandardCharsets.US_ASCII);
    int reserve = entry.missed() instanceof Missed.Overflow ? 0 : RESERVE;
    if (written + line.length > room - reserve) throw new Full();
    try (FileChannel channel = open()) {
      write(channel, ByteBuffer.wrap(line), written);
      channel.force(true);
    }
    written += line.length;
  }

  /** Everything in it has been dealt with. */
  void clear() throws IOException {
    if (written == 0) return;
    try (FileChannel channel = open()) {
      write(channel, ByteBuffer.allocate(written), 0);
      channel.force(true);
    }
    written = 0;
  }

  private FileChannel open() throws IOException {
    boolean fresh = Files.notExists(file);
    if (fresh) Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel = FileChannel.open(file, options(), attributes());
    try {
      if (fresh) write(channel, ByteBuffer.allocate(room), 0);
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static Set<java.nio.file.StandardOpenOption> options() {
    return EnumSet.of(CREATE, READ, WRITE);
  }

  private FileAttribute<?>[] attributes() throws IOException {
    boolean posix =
        Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
    return posix ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0];
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
    long position = at;
    while (bytes.hasRemaining()) position += channel.write(bytes, position);
  }
}
