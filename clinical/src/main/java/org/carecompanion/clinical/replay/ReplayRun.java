package org.carecompanion.clinical.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.semantic.Unhurried;

/**
 * Replays transcript files for the command line. It speaks in the JDK's own types, because the
 * launcher loads it apart, once for each lexicon: {@code transcripts} (a file or a folder) or a
 * stored {@code transcript} with the protocol it {@code ran}, and maybe {@code protocol}, in;
 * {@code outcomes} out. With the outcomes of before in {@code before}, {@code differences} and the
 * same {@code words} for people. {@code problem} when something cannot be read. With {@code
 * semantic}, a folder to unpack in, paraphrases are read by their meaning too, as calls do it.
 */
public final class ReplayRun implements Function<Map<String, String>, List<Map<String, String>>> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PROTOCOL = Pattern.compile("([a-z][a-z-]*?)[ -]v(\\d+)");

  /** What a call came to, by its name. */
  record Outcomes(Map<String, Outcome> byName) {
    static Outcomes of(String name, Outcome outcome) {
      return new Outcomes(Map.of(name, outcome));
    }

    String json() throws JsonProcessingException {
      return ReplayRun.json(this);
    }
  }

  @Override
  public List<Map<String, String>> apply(Map<String, String> asked) {
    try {
      Outcomes now = replay(asked);
      String before = asked.getOrDefault("before", "");
      if (before.isEmpty()) {
        return List.of(Map.of("outcomes", now.json()));
      }
      Map<String, Differences> differences =
          differences(JSON.readValue(before, Outcomes.class), now);
      return List.of(Map.of("differences", json(differences), "words", Told.of(differences)));
    } catch (IllegalArgumentException | IOException e) {
      return List.of(Map.of("problem", String.valueOf(e.getMessage())));
    } catch (LinkageError e) { // the native library of the sentence model
      return List.of(
          Map.of("problem", "the sentence model does not run here: replay --without-semantic"));
    }
  }

  private static Map<String, Differences> differences(Outcomes before, Outcomes after) {
    Map<String, Differences> all = new LinkedHashMap<>();
    after
        .byName()
        .forEach(
            (name, outcome) -> {
              Outcome first = before.byName().get(name);
              if (first != null) {
                all.put(name, Differences.between(first, outcome));
              }
            });
    return all;
  }

  private static Outcomes replay(Map<String, String> asked) throws IOException {
    Protocols protocols = Protocols.bundled();
    Optional<String> wanted =
        Optional.ofNullable(asked.get("protocol")).filter(name -> !name.isEmpty());
    Understanding understanding = Unhurried.understanding(asked.getOrDefault("semantic", ""));
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (TranscriptFile read : transcripts(asked)) {
      Version version =
          wanted
              .or(read::protocol)
              .map(name -> Version.of(protocol(protocols, name), understanding))
              .orElseGet(() -> Version.any(understanding));
      outcomes.put(read.transcript().name(), Replay.of(read.transcript(), version));
    }
    return new Outcomes(outcomes);
  }

  private static List<TranscriptFile> transcripts(Map<String, String> asked) throws IOException {
    String stored = asked.getOrDefault("transcript", "");
    if (!stored.isEmpty())
      return List.of(
          new TranscriptFile(Optional.ofNullable(asked.get("ran")), TranscriptJson.read(stored)));
    List<TranscriptFile> read = new ArrayList<>();
    for (Path file : files(Path.of(asked.getOrDefault("transcripts", ""))))
      read.add(TranscriptFile.parse(String.valueOf(file.getFileName()), Files.readString(file)));
    return read;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("there is no " + path);
    }
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    try (Stream<Path> inside = Files.list(path)) {
      List<Path> files = inside.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
      if (files.isEmpty()) {
        throw new IllegalArgumentException("there is no transcript (.tsv) in " + path);
      }
      return files;
    }
  }

  private static Protocol protocol(Protocols protocols, String name) {
    Matcher parts = PROTOCOL.matcher(name);
    return Optional.of(parts)
        .filter(Matcher::matches)
        .flatMap(m -> protocols.find(m.group(1), Integer.parseInt(m.group(2))))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no protocol %s; there are %s"
                        .formatted(name, protocols.all().stream().map(Protocol::id).toList())));
  }

  private static String json(Object value) throws JsonProcessingException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }
}
