package org.carecompanion.clinical.protocol;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Expected.Option;
import org.carecompanion.clinical.understanding.Expected.PainMeasure;
import org.carecompanion.clinical.understanding.Measure;
import org.carecompanion.clinical.understanding.Phrase;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/** Reads one question of a protocol file. */
final class QuestionReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "place",
          "topic",
          "kind",
          "measures",
          "concepts",
          "red_flag",
          "ask",
          "reasks",
          "clarify",
          "alone",
          "explains",
          "consent",
          "when",
          "keypad",
          "means_yes",
          "means_no",
          "options",
          "hints",
          "post_operative_days",
          "source");

  private static final String KINDS =
      "yes_no, fact, pain_score, choice, amount, concern, call_back, words";

  private final YamlPart part;
  private final Map<String, List<Option>> optionSets;

  private QuestionReader(YamlPart part, Map<String, List<Option>> optionSets) {
    this.part = part;
    this.optionSets = optionSets;
  }

  /**
   * @param optionSets options that several questions share, by name
   */
  static Optional<Question> read(YamlPart part, Map<String, List<Option>> optionSets) {
    return new QuestionReader(part, optionSets).question();
  }

  private Optional<Question> question() {
    part.only(KEYS);
    String id = part.text("id");
    if (!id.matches("[a-z][a-z0-9_]*")) {
      part.at("id").fault("must be lower case with underscores, such as pain_now");
    }
    List<Concept> concepts =
        part.each("concepts").stream()
            .flatMap(concept -> concept.known(Concept::ofCode, "concept").stream())
            .toList();
    Question.Prompts prompts = prompts();
    Question.Note note = new Question.Note(part.text("topic"), part.text("source"));
    Question.Stake stake = stake();
    Question.Occasion occasion =
        new Question.Occasion(part.days("post_operative_days"), WhenReader.read(part));
    return expected()
        .map(kind -> new Asked(id, kind, concepts, prompts.ask()))
        .map(asked -> new Question(asked, prompts, stake, occasion, note));
  }

  private Question.Prompts prompts() {
    boolean choice = part.text("kind").equals("choice");
    Question.Aids aids =
        new Question.Aids(
            choice ? part.text("keypad") : "",
            part.texts("hints"),
            part.given("explains") ? part.text("explains") : "");
    return new Question.Prompts(
        part.text("ask"), part.texts("reasks"), part.text("clarify"), alone(), aids);
  }

  private Map<Concept, String> alone() {
    Map<Concept, String> alone = new EnumMap<>(Concept.class);
    YamlPart wordings = part.at("alone");
    for (String code : wordings.keys()) {
      String wording = wordings.text(code);
      Optional<Concept> concept = Concept.ofCode(code);
      concept.ifPresent(known -> alone.put(known, wording));
      if (concept.isEmpty()) wordings.at(code).fault("'" + code + "' is not a concept");
    }
    return alone;
  }

  private Question.Stake stake() {
    if (part.text("kind").equals("fact") && !part.given("consent")) return Question.Stake.FACT;
    if (!part.given("consent"))
      return part.flag("red_flag") ? Question.Stake.RED_FLAG : Question.Stake.ROUTINE;
    return part.at("consent")
        .known(QuestionReader::consent, "consent (call, record, voicemail)")
        .orElse(Question.Stake.ROUTINE);
  }

  private static Optional<Question.Stake> consent(String code) {
    return Arrays.stream(Question.Stake.values())
        .filter(
            stake ->
                stake
                    .consent()
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(code))
                    .isPresent())
        .findFirst();
  }

  private Optional<Expected> expected() {
    return switch (part.text("kind")) {
      case "yes_no" -> Optional.of(new Expected.YesNo(phrases("means_yes"), phrases("means_no")));
      case "pain_score" -> measure().map(Expected.PainScore::new);
      case "fact" -> Optional.of(new Expected.YesNo(phrases("means_yes"), phrases("means_no")));
      case "choice" -> Optional.of(new Expected.Choice(options()));
      case "amount" -> Optional.of(new Expected.Amount(kinds(), phrases("means_no")));
      case "concern" -> Optional.of(new Expected.Concern());
      case "call_back" -> Optional.of(new Expected.CallBack());
      case "words" -> Optional.of(new Expected.OwnWords());
      default -> {
        part.at("kind").fault("must be one of " + KINDS);
        yield Optional.empty();
      }
    };
  }

  private List<Option> options() {
    if (!part.at("options").node().isTextual()) return options(part.each("options"));
    return part.at("options")
        .known(name -> Optional.ofNullable(optionSets.get(name)), "set of options")
        .orElse(List.of());
  }

  static List<Option> options(List<YamlPart> parts) {
    return parts.stream().flatMap(option -> option(option).stream()).toList();
  }

  private List<Measure.Kind> kinds() {
    return part.each("measures").stream()
        .flatMap(kind -> kind.known(QuestionReader::kind, "measure").stream())
        .toList();
  }

  private static Optional<Measure.Kind> kind(String code) {
    return Arrays.stream(Measure.Kind.values()).filter(k -> k.code().equals(code)).findFirst();
  }

  private Optional<PainMeasure> measure() {
    return part.at("measures")
        .known(
            text ->
                Arrays.stream(PainMeasure.values())
                    .filter(m -> m.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst(),
            "pain measure (now, worst)");
  }

  private static Optional<Option> option(YamlPart option) {
    option.only(Set.of("id", "key", "status", "concept", "phrases"));
    String id = option.text("id");
    String key = option.text("key");
    if (!key.matches("[0-9]")) {
      option.at("key").fault("must be one keypad digit");
    }
    List<Phrase> phrases = phrases(option, "phrases");
    Optional<Concept> concept =
        option.given("concept")
            ? option.at("concept").known(Concept::ofCode, "concept")
            : Optional.empty();
    return option
        .at("status")
        .known(QuestionReader::status, "status (present, absent, uncertain)")
        .map(status -> new Option(id, key, new Expected.Means(concept, status), phrases));
  }

  private static Optional<FindingStatus> status(String code) {
    return FindingStatus.ofCode(code)
        .filter(
            Set.of(FindingStatus.PRESENT, FindingStatus.ABSENT, FindingStatus.UNCERTAIN)::contains);
  }

  private List<Phrase> phrases(String key) {
    return part.given(key) ? phrases(part, key) : List.of();
  }

  private static List<Phrase> phrases(YamlPart parent, String key) {
    return parent.each(key).stream().flatMap(phrase -> phrase(phrase).stream()).toList();
  }

  private static Optional<Phrase> phrase(YamlPart part) {
    try {
      return Optional.of(Phrase.of(part.text()));
    } catch (IllegalArgumentException e) {
      part.fault(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
