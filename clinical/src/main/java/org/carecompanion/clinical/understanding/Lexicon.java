package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.domain.finding.Concept;

/** Lay words for clinical concepts, from a data file. */
final class Lexicon {

  /**
   * @param traits what the entry is beside its words
   * @param except look-alikes: a phrase inside one of them is no mention
   */
  record Entry(
      String id, Concept concept, Set<Trait> traits, List<Phrase> phrases, List<Phrase> except) {
    boolean is(Trait trait) {
      return traits.contains(trait);
    }
  }

  enum Trait {
    /** A bare yes to a question about the concept counts like the words. */
    ANSWERS,
    /** Something that happened: getting better does not undo it. */
    EVENT,
    /** Answered by the crisis wording. */
    CRISIS
  }

  /** A place where an entry's words stand. */
  record Hit(Entry entry, Phrase phrase, Span span) {}

  private final List<Entry> entries;

  private Lexicon(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  static Lexicon of(String file) {
    Map<String, List<Map<String, Object>>> data = DataFile.yaml(file, new TypeReference<>() {});
    return new Lexicon(
        data.getOrDefault("entries", List.of()).stream().map(Lexicon::entry).toList());
  }

  private static Entry entry(Map<String, Object> row) {
    String id = text(row, "id");
    Concept concept =
        Concept.ofCode(text(row, "concept"))
            .orElseThrow(() -> new IllegalStateException(id + ": unknown concept"));
    return new Entry(id, concept, traits(row), phrases(row, "phrases"), phrases(row, "except"));
  }

  private static Set<Trait> traits(Map<String, Object> row) {
    List<Trait> traits = new ArrayList<>();
    if (Boolean.TRUE.equals(row.get("answers"))) {
      traits.add(Trait.ANSWERS);
    }
    if (Boolean.TRUE.equals(row.get("event"))) {
      traits.add(Trait.EVENT);
    }
    if ("crisis".equals(row.get("kind"))) {
      traits.add(Trait.CRISIS);
    }
    return Set.copyOf(traits);
  }

  private static String text(Map<String, Object> row, String key) {
    return String.valueOf(row.getOrDefault(key, "")).strip();
  }

  private static List<Phrase> phrases(Map<String, Object> row, String key) {
    return row.getOrDefault(key, List.of()) instanceof List<?> list
        ? list.stream().map(String::valueOf).map(Phrase::of).toList()
        : List.of();
  }

  List<Entry> entries() {
    return entries;
  }

  /** Every mention, look-alikes left out; where one entry's hits overlap, the longest. */
  List<Hit> hits(Words words) {
    return entries.stream().flatMap(entry -> hits(entry, words).stream()).toList();
  }

  private static List<Hit> hits(Entry entry, Words words) {
    List<Hit> all =
        entry.phrases().stream()
            .flatMap(phrase -> phrase.in(words).stream().map(span -> new Hit(entry, phrase, span)))
            .sorted(Comparator.comparingInt((Hit hit) -> hit.span().length()).reversed())
            .toList();
    if (all.isEmpty()) {
      return all;
    }
    List<Span> lookAlikes =
        entry.except().stream().flatMap(phrase -> phrase.in(words).stream()).toList();
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : all) {
      boolean taken = kept.stream().anyMatch(other -> other.span().overlaps(hit.span()));
      if (!taken && lookAlikes.stream().noneMatch(hit.span()::overlaps)) {
        kept.add(hit);
      }
    }
    kept.sort(Comparator.comparingInt(hit -> hit.span().first()));
    return kept;
  }

  Optional<Entry> answering(List<Concept> concepts) {
    return concepts.stream()
        .flatMap(concept -> entries.stream().filter(entry -> entry.concept() == concept))
        .filter(entry -> entry.is(Trait.ANSWERS))
        .findFirst();
  }
}
