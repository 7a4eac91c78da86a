package org.carecompanion.telephony.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.recording.RecordingId;
import org.carecompanion.domain.secrecy.StreamKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sealed files, one per recording, bound to its hospital, table and id. A file appears under
 * its name complete or not at all. All nodes of an installation must see the same folder.
 */
@ApplicationScoped
public class RecordingFiles {
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** More than an hour of both sides as mu-law: longer than any call can be. */
  static final long LARGEST = 64L * 1024 * 1024;

  private static final String TAPE = ".tape";

  @Inject
  @ConfigProperty(name = "companion.home", defaultValue = ".")
  private String home;

  /** Whose recording it is. */
  record Name(HospitalId hospital, RecordingId recording) {
    String place() {
      return hospital + "/recording/" + recording;
    }
  }

  /** Writes what is to be sealed. */
  interface Source<T> {
    T copy(OutputStream to) throws IOException;
  }

  /**
   * Seals what the source gives, on the disk as a whole or not at all.
   *
   * @throws IOException if it cannot be stored, such as on a full disk
   */
  <T> T write(Name name, StreamKey key, Source<T> source) throws IOException {
    Path file = file(name);
    Files.createDirectories(folder(name));
    clearLeftovers(name);
    Path part = Files.createTempFile(folder(name), name.recording() + ".", ".part", OWNER_ONLY);
    try {
      T result = fill(part, name, key, source);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return result;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Of a node that died while it wrote this one: nobody has their key. */
  private void clearLeftovers(Name name) throws IOException {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder(name), name.recording() + ".*.part")) {
      for (Path part : left) Files.deleteIfExists(part);
    }
  }

  private static <T> T fill(Path part, Name name, StreamKey key, Source<T> source)
      throws IOException {
    try (FileChannel disk = FileChannel.open(part, StandardOpenOption.WRITE)) {
      T result;
      try (OutputStream sealed = key.seal(open(disk), name.place())) {
        result = source.copy(sealed);
      }
      disk.force(true);
      return result;
    }
  }

  /** Closing the cipher's stream must not close the file before it has reached the disk. */
  private static OutputStream open(FileChannel disk) {
    return new java.io.FilterOutputStream(Channels.newOutputStream(disk)) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  /** The sound, to be read from anywhere; whoever asked closes it. */
  SeekableByteChannel open(Name name, StreamKey key) throws IOException {
    SeekableByteChannel sealed = Files.newByteChannel(file(name), Set.of(StandardOpenOption.READ));
    try {
      return key.open(sealed, name.place());
    } catch (IOException | RuntimeException e) {
      sealed.close();
      throw e;
    }
  }

  /** A file that pages of a tape are added to; whoever asked closes it. */
  FileChannel grow(Taped tape) throws IOException {
    Path folder = folder(tape.name());
    Files.createDirectories(folder);
    String file = "%s.%03d%s".formatted(tape.recording(), tape.stream(), TAPE);
    return FileChannel.open(
        folder.resolve(file),
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        OWNER_ONLY);
  }

  /** The tapes of a recording that was not put together yet, by the streams they begin with. */
  SortedMap<Integer, Path> tapes(Name name) throws IOException {
    SortedMap<Integer, Path> tapes = new TreeMap<>();
    if (!Files.isDirectory(folder(name))) return tapes;
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(folder(name), name.recording() + ".*" + TAPE)) {
      for (Path tape : found) {
        String number = tape.getFileName().toString().split("\\.")[1];
        tapes.put(Integer.parseInt(number), tape);
      }
    }
    return tapes;
  }

  void deleteTapes(Name name) throws IOException {
    for (Path tape : tapes(name).values()) Files.deleteIfExists(tape);
  }

  /** The file, and what it was to be made of. */
  void delete(Name name) throws IOException {
    Files.deleteIfExists(file(name));
    deleteTapes(name);
  }

  private Path file(Name name) {
    return folder(name).resolve(name.recording() + ".sealed");
  }

  private Path folder(Name name) {
    return Path.of(home).resolve("recordings").resolve(name.hospital().toString());
  }
}
