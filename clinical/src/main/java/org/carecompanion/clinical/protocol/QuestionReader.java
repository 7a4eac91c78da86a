package org.carecompanion.clinical.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Expected.PainMeasure;
import org.carecompanion.clinical.understanding.Phrase;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/** Reads one question of a protocol file. */
final class QuestionReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "topic",
          "kind",
          "measures",
          "concepts",
          "red_flag",
          "ask",
          "reasks",
          "clarify",
          "keypad",
          "means_yes",
          "means_no",
          "options",
          "hints",
          "post_operative_days",
          "source");

  private final YamlPart part;

  private QuestionReader(YamlPart part) {
    this.part = part;
  }

  static Optional<Question> read(YamlPart part) {
    return new QuestionReader(part).question();
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
    Question.Prompts prompts =
        new Question.Prompts(
            part.text("ask"),
            part.texts("reasks"),
            part.text("clarify"),
            part.text("kind").equals("choice") ? part.text("keypad") : "",
            part.texts("hints"));
    Question.Note note = new Question.Note(part.text("topic"), part.text("source"));
    Question.Stake stake = part.flag("red_flag") ? Question.Stake.RED_FLAG : Question.Stake.ROUTINE;
    Question.Days days = part.days("post_operative_days");
    return expected()
        .map(kind -> new Asked(id, kind, concepts, prompts.ask()))
        .map(asked -> new Question(asked, prompts, stake, days, note));
  }

  private Optional<Expected> expected() {
    return switch (part.text("kind")) {
      case "yes_no" -> Optional.of(new Expected.YesNo(phrases("means_yes"), phrases("means_no")));
      case "pain_score" -> measure().map(Expected.PainScore::new);
      case "choice" ->
          Optional.of(
              new Expected.Choice(
                  part.each("options").stream().flatMap(o -> option(o).stream()).toList()));
      case "concern" -> Optional.of(new Expected.Concern());
      case "call_back" -> Optional.of(new Expected.CallBack());
      default -> {
        part.at("kind").fault("must be yes_no, pain_score, choice, concern or call_back");
        yield Optional.empty();
      }
    };
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

  private Optional<Expected.Option> option(YamlPart option) {
    option.only(Set.of("id", "key", "status", "phrases"));
    String id = option.text("id");
    String key = option.text("key");
    if (!key.matches("[0-9]")) {
      option.at("key").fault("must be one keypad digit");
    }
    List<Phrase> phrases = phrases(option, "phrases");
    return option
        .at("status")
        .known(QuestionReader::status, "status (present, absent, uncertain)")
        .map(status -> new Expected.Option(id, key, status, phrases));
  }

  private static Optional<FindingStatus> status(String code) {
    return Arrays.stream(FindingStatus.values())
        .filter(status -> status.code().equals(code))
        .filter(
            Set.of(FindingStatus.PRESENT, FindingStatus.ABSENT, FindingStatus.UNCERTAIN)::contains)
        .findFirst();
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
