package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.domain.finding.Concept;

/**
 * Lay words for clinical concepts, from data files; how to write one: {@code
 * understanding/lexicon/README.md}.
 */
final class Lexicon {
  private static final String FOLDER = "lexicon/";
  private static final Set<String> ANEW = Set.of("and", "i");

  /**
   * @param traits what the entry is beside its words
   * @param says sentences that must be read as this entry
   * @param not sentences that look alike and must not
   */
  record Entry(String id, Concept concept, Set<Trait> traits, List<String> says, List<String> not) {
    boolean is(Trait trait) {
      return traits.contains(trait);
    }
  }

  enum Trait {
    /** A bare yes to a question about the concept counts like the words. */
    ANSWERS,
    /** Something that happened: getting better does not undo it. */
    EVENT,
    /** Counts whoever else is named in it: a thought of hurting the baby, a neighbor's pills. */
    ANYONE,
    /** Lay words of patients that questions are full of: "is that right?" */
    SAID_ONLY,
    /** Words of many things, also of worse ones: "it hurts", "it's leaking". */
    VAGUE,
    /** Answered by the crisis wording. */
    CRISIS
  }

  /** A place where an entry's words stand. */
  record Hit(Entry entry, Phrase phrase, Span span) {}

  private record Meaning(Entry entry, boolean lookAlike) {}

  private final List<Entry> entries = new ArrayList<>();
  private final PhraseIndex<Meaning> index = new PhraseIndex<>();

  private Lexicon() {}

  /** One data file by itself. */
  static Lexicon of(String file) {
    Lexicon lexicon = new Lexicon();
    lexicon.add(file);
    return lexicon;
  }

  /** Entries that a file lists among other things. */
  static Lexicon of(String file, List<Map<String, Object>> rows) {
    Lexicon lexicon = new Lexicon();
    rows.forEach(row -> lexicon.add(file, row));
    return lexicon;
  }

  /** Every file that {@code lexicon/index.txt} names. */
  static Lexicon bundled() {
    Lexicon lexicon = new Lexicon();
    DataFile.lines(FOLDER + "index.txt").forEach(file -> lexicon.add(FOLDER + file));
    return lexicon;
  }

  private void add(String file) {
    Map<String, List<Map<String, Object>>> data = DataFile.yaml(file, new TypeReference<>() {});
    data.getOrDefault("entries", List.of()).forEach(row -> add(file, row));
  }

  private void add(String file, Map<String, Object> row) {
    String id = String.valueOf(row.getOrDefault("id", "")).strip();
    String concept = String.valueOf(row.getOrDefault("concept", "")).strip();
    Entry entry =
        new Entry(
            id,
            Concept.ofCode(concept)
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            file + ": " + id + ": unknown concept '" + concept + "'")),
            traits(row),
            texts(row, "says"),
            texts(row, "not"));
    if (entries.stream().anyMatch(other -> other.id().equals(id))) {
      throw new IllegalStateException(file + ": " + id + " stands twice");
    }
    entries.add(entry);
    texts(row, "phrases").forEach(text -> index.add(Phrase.of(text), new Meaning(entry, false)));
    texts(row, "except").forEach(text -> index.add(Phrase.of(text), new Meaning(entry, true)));
  }

  private static Set<Trait> traits(Map<String, Object> row) {
    List<Trait> traits = new ArrayList<>();
    if (Boolean.TRUE.equals(row.get("answers"))) {
      traits.add(Trait.ANSWERS);
    }
    if (Boolean.TRUE.equals(row.get("event"))) {
      traits.add(Trait.EVENT);
    }
    if (Boolean.TRUE.equals(row.get("anyone"))) {
      traits.add(Trait.ANYONE);
    }
    if (Boolean.TRUE.equals(row.get("said_only"))) {
      traits.add(Trait.SAID_ONLY);
    }
    if (Boolean.TRUE.equals(row.get("vague"))) {
      traits.add(Trait.VAGUE);
    }
    if ("crisis".equals(row.get("kind"))) {
      traits.add(Trait.CRISIS);
    }
    return Set.copyOf(traits);
  }

  static List<String> texts(Map<String, Object> row, String key) {
    return row.getOrDefault(key, List.of()) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /**
   * Every mention, look-alikes left out; where one entry's hits overlap, the longest. Entries in
   * the order of their files, each one's mentions in the order of the turn.
   */
  List<Hit> hits(Words words) {
    Map<Entry, List<Hit>> said = new IdentityHashMap<>();
    Map<Entry, List<Span>> lookAlikes = new IdentityHashMap<>();
    for (PhraseIndex.Found<Meaning> found : index.in(words)) {
      Entry entry = found.meaning().entry();
      if (found.meaning().lookAlike()) {
        lookAlikes.computeIfAbsent(entry, e -> new ArrayList<>()).add(found.span());
      } else {
        said.computeIfAbsent(entry, e -> new ArrayList<>())
            .add(new Hit(entry, found.phrase(), found.span()));
      }
    }
    if (said.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    for (Entry entry : entries) {
      List<Hit> own = said.get(entry);
      if (own != null) {
        hits.addAll(longest(words, own, lookAlikes.getOrDefault(entry, List.of())));
      }
    }
    return hits;
  }

  private static List<Hit> longest(Words words, List<Hit> all, List<Span> lookAlikes) {
    List<Hit> byLength = new ArrayList<>(all);
    byLength.sort(Comparator.comparingInt((Hit hit) -> hit.span().length()).reversed());
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : byLength) {
      boolean taken = kept.stream().anyMatch(other -> other.span().overlaps(hit.span()));
      if (!taken
          && !bridges(words, hit.span(), all)
          && lookAlikes.stream().noneMatch(hit.span()::overlaps)) {
        kept.add(hit);
      }
    }
    kept.sort(Comparator.comparingInt(hit -> hit.span().first()));
    return kept;
  }

  /**
   * "Pain, and I have chest" in "chest pain, and I have chest pain" is neither of the two; in
   * "bleeding, and it's bleeding through" the second is all of it.
   */
  private static boolean bridges(Words words, Span span, List<Hit> all) {
    int before = Integer.MAX_VALUE;
    int behind = -1;
    for (Hit hit : all) {
      Span other = hit.span();
      if (other.first() < span.first() && other.last() >= span.first()) {
        before = Math.min(before, other.last());
      }
      if (other.last() > span.last() && other.first() <= span.last()) {
        behind = Math.max(behind, other.first());
      }
      if (other.last() == span.last() && anew(words, span, other)) {
        return true;
      }
    }
    return before < behind && pauses(words, before + 1, behind);
  }

  /** An "and" stands between what the longer one begins with and the whole of the other. */
  private static boolean anew(Words words, Span longer, Span other) {
    return longer.first() + 1 < other.first() && pauses(words, longer.first() + 1, other.first());
  }

  /** A comma, an "and" or an "I" stands between two words. */
  private static boolean pauses(Words words, int from, int to) {
    for (int at = from; at <= to; at++) {
      if (words.gapBefore(at) != Words.Gap.SPACE || ANEW.contains(words.form(at))) {
        return true;
      }
    }
    return false;
  }

  Optional<Entry> answering(List<Concept> concepts) {
    return concepts.stream()
        .flatMap(concept -> entries.stream().filter(entry -> entry.concept() == concept))
        .filter(entry -> entry.is(Trait.ANSWERS))
        .findFirst();
  }

  /** The concepts this lexicon has words for. */
  Set<Concept> concepts() {
    Set<Concept> concepts = new LinkedHashSet<>();
    entries.forEach(entry -> concepts.add(entry.concept()));
    return concepts;
  }
}
