package org.carecompanion.speech.stt.whisper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file that whisper.cpp takes for a small model: a head, filters and made-up words, and no
 * weights, so that it loads and runs and recognises nothing.
 */
final class EmptyModel {
  static final int HALF_FLOATS = 1;

  /** The library ends the process when it runs one of these. */
  static final int FLOATS = 0;

  private static final int ENGLISH_WORDS = 50_257;

  private EmptyModel() {}

  static Path write(Path file, int weights) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4_000_000).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(0x67676d6c);
    int[] head = {51_864, 1_500, 64, 1, 4, 448, 64, 1, 1, 80, weights};
    for (int each : head) bytes.putInt(each);
    bytes.putInt(80).putInt(201);
    for (int i = 0; i < 80 * 201; i++) bytes.putFloat(0.01f);
    bytes.putInt(ENGLISH_WORDS);
    for (int i = 0; i < ENGLISH_WORDS; i++) {
      byte[] word = word(i).getBytes(UTF_8);
      bytes.putInt(word.length).put(word);
    }
    return Files.write(file, Arrays.copyOf(bytes.array(), bytes.position()));
  }

  /** The library looks these up. */
  private static String word(int number) {
    return switch (number) {
      case 220 -> " ";
      case 532 -> " -";
      case 705 -> " '";
      default -> " w" + number;
    };
  }
}
