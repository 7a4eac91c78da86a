package org.carecompanion.speech.stt.whisper;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file of a model, looked at before Whisper's process is given it. */
public final class ModelFile {
  /** {@code ggml}, the lower byte first. */
  private static final int MAGIC = 0x67676d6c;

  private ModelFile() {}

  /** What is wrong with it, as far as its head shows. */
  public static Optional<String> fault(Path model) {
    if (!Files.isReadable(model) || Files.isDirectory(model))
      return Optional.of("is no file that can be read");
    try (DataInputStream file = new DataInputStream(Files.newInputStream(model))) {
      return Integer.reverseBytes(file.readInt()) == MAGIC
          ? Optional.empty()
          : Optional.of("is no model of whisper.cpp (ggml)");
    } catch (IOException e) {
      return Optional.of("is no model of whisper.cpp (ggml)");
    }
  }
}
