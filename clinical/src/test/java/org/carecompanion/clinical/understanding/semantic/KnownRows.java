package org.carecompanion.clinical.understanding.semantic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every four words in a row of the development files, as hashes: exemplars are written without
 * those rows, and this shows it without bringing them here. {@code -Dsemantic.rows=FOLDER} makes
 * the list anew from a folder of TSV files.
 */
final class KnownRows {
  /** Stands in the list, so that a test can see that the list is looked into. */
  static final String CANARY = "a canary sings in the mine";

  private static final int WORDS = 4;
  private static final int HASH_BYTES = 8;
  private static final String RESOURCE = "/understanding/known-rows.txt";
  private static final Path SOURCE = Path.of("src/test/resources" + RESOURCE);

  private final Set<String> hashes;

  private KnownRows(Set<String> hashes) {
    this.hashes = hashes;
  }

  static KnownRows bundled() throws IOException {
    String folder = System.getProperty("semantic.rows", "");
    if (!folder.isEmpty()) {
      Set<String> fresh = of(Path.of(folder));
      Files.writeString(SOURCE, String.join("\n", fresh) + "\n");
      return new KnownRows(fresh);
    }
    try (InputStream in = Objects.requireNonNull(KnownRows.class.getResourceAsStream(RESOURCE))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new KnownRows(new HashSet<>(all.lines().toList()));
    }
  }

  private static Set<String> of(Path folder) throws IOException {
    Set<String> hashes = new TreeSet<>(hashes(CANARY));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".tsv")).toList()) {
        for (String line : Files.readAllLines(file)) {
          for (String cell : line.split("\t", -1)) {
            hashes.addAll(hashes(cell));
          }
        }
      }
    }
    return hashes;
  }

  int size() {
    return hashes.size();
  }

  /** Whether four words of the sentence stand in a row like that. */
  boolean has(String sentence) {
    return hashes(sentence).stream().anyMatch(hashes::contains);
  }

  private static List<String> hashes(String sentence) {
    String plain = PlainSpeech.bundled().of(sentence).replace("'", "");
    List<String> words = PlainSpeech.split(plain);
    List<String> hashes = new ArrayList<>();
    IntStream.rangeClosed(0, words.size() - WORDS)
        .forEach(
            from ->
                hashes.add(
                    hash(
                        words.subList(from, from + WORDS).stream()
                            .collect(Collectors.joining(" ")))));
    return hashes;
  }

  private static String hash(String words) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
