package org.carecompanion.clinical.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.carecompanion.clinical.protocol.Guidance.Action;
import org.carecompanion.clinical.protocol.Guidance.Reassurance;
import org.carecompanion.clinical.protocol.Guidance.RedFlag;
import org.carecompanion.domain.finding.Concept;

/**
 * Reads what a protocol says besides its questions: when to call, what is expected, what is not.
 */
final class GuidanceReader {
  static final Set<String> KEYS = Set.of("call_days", "reassure", "red_flags");

  /** No family's follow-up goes beyond a year (clinical.md 2.1, maternal warning signs). */
  private static final int LAST_DAY = 366;

  private final YamlPart root;
  private final WordingRules rules;

  GuidanceReader(YamlPart root, FaultList faults) {
    this.root = root;
    this.rules = new WordingRules(faults);
  }

  Guidance read() {
    return new Guidance(
        root.given("call_days") ? days() : List.of(),
        list("reassure").stream().flatMap(part -> reassurance(part).stream()).toList(),
        list("red_flags").stream().flatMap(part -> redFlag(part).stream()).toList());
  }

  private List<YamlPart> list(String key) {
    return root.given(key) ? root.each(key) : List.of();
  }

  private List<Integer> days() {
    List<YamlPart> parts = root.each("call_days");
    List<Integer> days = parts.stream().map(part -> part.node().asInt(-1)).toList();
    IntStream.range(0, days.size())
        .filter(i -> days.get(i) < 0 || days.get(i) > LAST_DAY)
        .forEach(i -> parts.get(i).fault("must be a post-operative day, 0 to " + LAST_DAY));
    if (!days.equals(days.stream().sorted().distinct().toList()))
      root.at("call_days").fault("must rise from day to day");
    return days;
  }

  private Optional<Reassurance> reassurance(YamlPart part) {
    part.only(Set.of("concept", "post_operative_days", "say", "source"));
    Question.Days days = part.days("post_operative_days");
    String wording = part.text("say");
    rules.saying(part.path() + ".say", wording);
    String source = part.text("source");
    return part.at("concept")
        .known(Concept::ofCode, "concept")
        .map(concept -> new Reassurance(concept, days, wording, source));
  }

  private Optional<RedFlag> redFlag(YamlPart part) {
    part.only(Set.of("sign", "concepts", "action", "source"));
    String sign = part.text("sign");
    List<Concept> concepts =
        part.each("concepts").stream()
            .flatMap(concept -> concept.known(Concept::ofCode, "concept").stream())
            .toList();
    String source = part.text("source");
    return part.at("action")
        .known(GuidanceReader::action, "action (emergency, same_day, review)")
        .map(action -> new RedFlag(sign, concepts, action, source));
  }

  private static Optional<Action> action(String code) {
    return Arrays.stream(Action.values())
        .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst();
  }
}
