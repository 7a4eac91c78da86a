package org.carecompanion.telephony.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A tape on the disk as it grows: pages, each sealed by itself for its place in the file, so that
 * what is there can be read whenever the machine dies, and nothing of it without the key. For one
 * thread.
 */
final class TapeFile {
  private static final Logger LOG = Logger.getLogger(TapeFile.class.getName());

  /** What sealing adds to a page. */
  private static final int SEALED = 256;

  private final RecordingFiles files;
  private final Taped tape;
  private Optional<FileChannel> disk = Optional.empty();
  private int pages;
  private long size;

  /** Nothing is on the disk before the first page. */
  TapeFile(RecordingFiles files, Taped tape) {
    this.files = files;
    this.tape = tape;
  }

  void append(byte[] page, int length) throws IOException {
    if (disk.isEmpty()) disk = Optional.of(files.grow(tape));
    byte[] sealed = seal(page, length);
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + sealed.length);
    bytes.putInt(sealed.length).put(sealed).flip();
    size += bytes.remaining();
    while (bytes.hasRemaining()) disk.get().write(bytes);
  }

  private byte[] seal(byte[] page, int length) throws IOException {
    var sealed = new ByteArrayOutputStream(length + SEALED);
    try (OutputStream out = tape.key().seal(sealed, place(tape, pages++))) {
      out.write(page, 0, length);
    }
    return sealed.toByteArray();
  }

  /** A page is one of this tape, at this place, or cannot be opened. */
  static String place(Taped tape, int page) {
    return tape.name().place() + "/" + tape.stream() + "/" + page;
  }

  /** Bytes on the disk. */
  long size() {
    return size;
  }

  void close() {
    disk.ifPresent(
        open -> {
          try {
            open.close();
          } catch (IOException e) {
            LOG.log(Level.WARNING, "a tape could not be closed: {0}", e.getClass().getSimpleName());
          }
        });
  }
}
