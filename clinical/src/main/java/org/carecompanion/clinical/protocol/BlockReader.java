package org.carecompanion.clinical.protocol;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.protocol.Block.Place;
import org.carecompanion.clinical.protocol.Block.Placed;
import org.carecompanion.clinical.understanding.Expected.Option;

/** Reads the wordings and questions of one file, protocol or shared block alike. */
final class BlockReader {
  /** Everything that may stand at the top of a block. */
  static final Set<String> KEYS = keys();

  private final YamlPart root;
  private final WordingRules rules;

  BlockReader(YamlPart root, FaultList faults) {
    this.root = root;
    this.rules = new WordingRules(faults);
  }

  private static Set<String> keys() {
    Set<String> keys = new HashSet<>(Set.of("identity", "questions", "wordings", "option_sets"));
    for (Line line : Line.values()) keys.add(line.path().split("\\.")[0]);
    return Set.copyOf(keys);
  }

  /** Where a question of a block that builds on another one has no place of its own. */
  enum NoPlace {
    GOES_LAST,
    IS_A_FAULT
  }

  /**
   * @param below what it builds on; its options may be used by name
   */
  Block read(Block below, NoPlace noPlace) {
    List<String> hints =
        root.given("identity") ? root.at("identity").optionalTexts("hints") : List.of();
    rules.hints("identity.hints", hints);
    Script script = new Script(wordings(), hints);
    Map<String, List<Option>> sets = new HashMap<>(below.optionSets());
    sets.putAll(optionSets());
    return new Block(script, sets, root.given("questions") ? questions(sets, noPlace) : List.of());
  }

  private Map<String, List<Option>> optionSets() {
    Map<String, List<Option>> sets = new HashMap<>();
    YamlPart parts = root.at("option_sets");
    for (String name : parts.keys()) sets.put(name, QuestionReader.options(parts.each(name)));
    return sets;
  }

  private Map<Line, List<String>> wordings() {
    Map<Line, List<String>> wordings = new EnumMap<>(Line.class);
    for (Line line : Line.values()) wording(line).ifPresent(texts -> wordings.put(line, texts));
    wordings.forEach((line, texts) -> texts.forEach(text -> rules.line(line, text)));
    Set<String> identityKeys = new HashSet<>(Line.keysUnder("identity"));
    identityKeys.add("hints");
    root.at("identity").only(identityKeys);
    root.at("wordings").only(Line.keysUnder("wordings"));
    return wordings;
  }

  private Optional<List<String>> wording(Line line) {
    YamlPart parent = root;
    String[] steps = line.path().split("\\.");
    for (int i = 0; i < steps.length - 1; i++) parent = parent.at(steps[i]);
    String last = steps[steps.length - 1];
    if (!parent.given(last)) return Optional.empty();
    boolean several = parent.at(last).node().isArray();
    return Optional.of(several ? parent.texts(last) : List.of(parent.text(last)));
  }

  private List<Placed> questions(Map<String, List<Option>> sets, NoPlace noPlace) {
    List<Placed> placed = new ArrayList<>();
    for (YamlPart part : root.each("questions")) {
      Optional<Question> question = QuestionReader.read(part, sets);
      Place place = place(part, noPlace);
      question.ifPresent(q -> rules.question(part.path(), q));
      question.ifPresent(q -> placed.add(new Placed(q, place, part.path())));
    }
    return placed;
  }

  private static Place place(YamlPart question, NoPlace noPlace) {
    if (!question.given("place")) {
      if (noPlace == NoPlace.IS_A_FAULT)
        question.at("place").fault("is missing: after, before or instead_of another question");
      return new Place.Last();
    }
    YamlPart place = question.at("place");
    Set<String> known = Set.of("after", "before", "instead_of");
    place.only(known);
    List<String> given = known.stream().filter(place::given).toList();
    if (given.size() != 1) {
      place.fault("must be one of after, before and instead_of");
      return new Place.Last();
    }
    String other = place.text(given.getFirst());
    return switch (given.getFirst()) {
      case "after" -> new Place.After(other);
      case "before" -> new Place.Before(other);
      default -> new Place.InsteadOf(other);
    };
  }
}
