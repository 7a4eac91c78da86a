package org.carecompanion.clinical.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every list of words has one meaning and one place: nobody must change a word in two files. */
class WordListsTest {
  private static final Path FOLDER = Path.of("src/main/resources/understanding");

  /** Lists of one name that do not mean the same, and why. */
  private static final Map<String, String> OTHER_MEANING =
      Map.of(
          "kin", "of a symptom; in identity.yaml who may speak for a patient",
          "third_person", "of a symptom; who speaks; in a question the patient as he or she",
          "fillers", "sounds without meaning; in identity.yaml what is no name",
          "denials", "of being somebody; of a part of an answer",
          "conditional", "of a symptom; in measures.yaml around a number",
          "past", "verbs; of a number; of pain",
          "corrections", "of a name; of a number",
          "auxiliaries", "before a not; at the beginning of a question",
          "preamble", "of a question; of an answer");

  /** Lists of different names that mean the same. */
  private static final List<List<String>> SAME =
      List.of(
          List.of("yes", "yes_words"),
          List.of("no", "no_words"),
          List.of("unsure", "unsure_words"),
          List.of("asked", "phrases of turned.yaml"));

  private record WordList(String file, String name, List<String> lines) {
    private List<String> repeated() {
      Set<String> seen = new HashSet<>();
      return lines.stream()
          .filter(line -> !seen.add(line))
          .map(line -> file + ": " + name + ": " + line)
          .toList();
    }

    private Set<String> shared(WordList other) {
      Set<String> both = new HashSet<>(lines);
      both.retainAll(new HashSet<>(other.lines()));
      return both;
    }
  }

  @Test
  void no_line_stands_twice_in_a_list() throws IOException {
    List<WordList> lists = lists(files());
    assertThat(lists).hasSizeGreaterThan(400);
    assertThat(lists.stream().flatMap(list -> list.repeated().stream())).isEmpty();
  }

  @Test
  void no_line_stands_in_two_lists_that_mean_the_same() throws IOException {
    assertThat(twice(lists(files()))).isEmpty();
  }

  @Test
  void a_line_in_two_places_is_noticed() {
    WordList one = new WordList("a.yaml", "yes", List.of("sure thing", "yes"));
    assertThat(twice(List.of(one, new WordList("b.yaml", "yes", List.of("yes"))))).hasSize(1);
    assertThat(twice(List.of(one, new WordList("b.yaml", "yes_words", List.of("yes"))))).hasSize(1);
    assertThat(twice(List.of(one, new WordList("b.yaml", "yes", List.of("no"))))).isEmpty();
  }

  private static List<String> twice(List<WordList> lists) {
    List<String> found = new ArrayList<>();
    for (int at = 0; at < lists.size(); at++) {
      for (WordList other : lists.subList(at + 1, lists.size())) {
        WordList one = lists.get(at);
        Set<String> shared = same(one, other) ? one.shared(other) : Set.of();
        shared.forEach(line -> found.add(line + ": " + one.file() + ", " + other.file()));
      }
    }
    return found;
  }

  private static boolean same(WordList one, WordList other) {
    boolean named = one.name().equals(other.name()) && !one.file().equals(other.file());
    return named && !OTHER_MEANING.containsKey(one.name())
        || SAME.stream().anyMatch(pair -> pairs(pair, one, other));
  }

  private static boolean pairs(List<String> pair, WordList one, WordList other) {
    return !one.name().equals(other.name())
        && pair.contains(one.name())
        && pair.contains(other.name());
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.toString().contains("exemplars"))
          .sorted()
          .toList();
    }
  }

  private static List<WordList> lists(List<Path> files) throws IOException {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    List<WordList> lists = new ArrayList<>();
    for (Path file : files) {
      collect(file.getFileName().toString(), "", yaml.readTree(file.toFile()), lists);
    }
    return lists;
  }

  /** What an entry of a lexicon says is its own; only lists with a name of their own compare. */
  private static void collect(String file, String name, JsonNode node, List<WordList> lists) {
    if (node.isObject()) {
      node.properties().forEach(one -> collect(file, one.getKey(), one.getValue(), lists));
    } else if (node.isArray() && !node.isEmpty() && node.get(0).isValueNode()) {
      List<String> lines = new ArrayList<>();
      node.forEach(line -> lines.add(line.asText()));
      boolean entry = Set.of("phrases", "except", "says", "not", "to").contains(name);
      lists.add(new WordList(file, entry ? name + " of " + file : name, lines));
    } else if (node.isArray()) {
      node.forEach(one -> collect(file, name, one, lists));
    }
  }
}
