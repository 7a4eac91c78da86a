package org.carecompanion.telephony.recording;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tapes of one recording, entry by entry. A tape whose machine died ends with the last page
 * that is whole.
 */
final class TapeReader implements Closeable {
  /** Larger than a page sealed. */
  private static final int LARGEST = 2 * TapePage.ROOM;

  private final Deque<TapeOnDisk> tapes;
  private @Nullable TapeOnDisk tape;
  private @Nullable DataInputStream disk;
  private ByteBuffer page = ByteBuffer.allocate(0);
  private int pages;

  TapeReader(List<TapeOnDisk> tapes) {
    this.tapes = new ArrayDeque<>(tapes);
  }

  /**
   * Empty at the end.
   *
   * @throws IOException if the disk cannot be read
   */
  Optional<TapeEntry> next() throws IOException {
    while (!page.hasRemaining()) {
      if (disk == null && !nextTape()) return Optional.empty();
      nextPage();
    }
    return Optional.of(TapeEntry.read(page));
  }

  private boolean nextTape() throws IOException {
    tape = tapes.pollFirst();
    pages = 0;
    if (tape == null) return false;
    disk = new DataInputStream(Files.newInputStream(tape.file()));
    return true;
  }

  private void nextPage() throws IOException {
    if (disk == null || tape == null) return;
    byte[] sealed = sealed(disk);
    try (var opened =
        tape.tape()
            .key()
            .open(new ByteArrayInputStream(sealed), TapeFile.place(tape.tape(), pages++))) {
      page = ByteBuffer.wrap(opened.readAllBytes());
    } catch (IOException e) {
      page = ByteBuffer.allocate(0); // not a whole page: written when the machine died
    }
    if (!page.hasRemaining()) close();
  }

  private static byte[] sealed(DataInputStream disk) throws IOException {
    byte[] head = disk.readNBytes(Integer.BYTES);
    if (head.length < Integer.BYTES) return head;
    int length = ByteBuffer.wrap(head).getInt();
    return length <= 0 || length > LARGEST ? new byte[0] : disk.readNBytes(length);
  }

  @Override
  public void close() throws IOException {
    if (disk != null) disk.close();
    disk = null;
  }
}
