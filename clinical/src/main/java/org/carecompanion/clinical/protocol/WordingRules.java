package org.carecompanion.clinical.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.domain.finding.Concept;

/** What every wording must hold to: law, safety and the line's limits. */
final class WordingRules {
  /** Longer sayings lose the listener, and one saying must fit a carrier's speech element. */
  private static final int SAYING_LIMIT = 300;

  /** Twilio Gather: at most 500 hints of at most 100 characters (protocols.md). */
  private static final int HINT_LIMIT = 100;

  private static final int HINTS_LIMIT = 500;
  private static final int REASKS = 2;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
  private static final Set<String> KNOWN =
      Set.of("hospital", "callback", "emergency", "crisis", "given", "full", "procedure");

  /** What a line must say, whatever its words: disclosure at start and end, a way to a person. */
  private static final Map<Line, List<String>> MUST_SAY =
      Map.of(
          Line.OPENING,
              List.of("automated AI assistant", "{hospital}", "{emergency}", "stop", "nurse"),
          Line.RECORDED, List.of("recorded"),
          Line.IDENTITY_ASK, List.of("{full}"),
          Line.EMERGENCY, List.of("{emergency}", "nurse"),
          Line.CRISIS, List.of("{crisis}", "{emergency}", "nurse"),
          Line.CLOSING, List.of("automated AI assistant", "{callback}", "{emergency}"),
          Line.NURSE_PROMISED, List.of("nurse", "{emergency}"),
          Line.GOODBYE, List.of("{callback}"),
          Line.KEYPAD_YES_NO, List.of("1", "2", "9", "0"),
          Line.KEYPAD_CONCERN, List.of("2", "9", "0"));

  private final FaultList faults;
  private final Map<String, List<String>> neverSaid = neverSaid();

  WordingRules(FaultList faults) {
    this.faults = faults;
  }

  void line(Line line, String wording) {
    saying(line.path(), wording);
    for (String part : MUST_SAY.getOrDefault(line, List.of())) {
      if (!wording.contains(part)) {
        faults.add(line.path(), "must say '" + part + "'");
      }
    }
    if (line.saidBeforeIdentity()) {
      never(line.path(), wording, "before_identity", "is said before identity holds");
      if (wording.contains("{procedure}") || wording.contains("{given}")) {
        faults.add(line.path(), "may not tell anything of the person before identity holds");
      }
    }
  }

  void question(String path, Question question) {
    Question.Prompts prompts = question.prompts();
    saying(path + ".ask", prompts.ask());
    saying(path + ".clarify", prompts.clarify());
    prompts.reasks().forEach(wording -> saying(path + ".reasks", wording));
    if (prompts.reasks().size() != REASKS) {
      faults.add(path + ".reasks", "must be two wordings, are " + prompts.reasks().size());
    }
    Set<String> different = new HashSet<>(prompts.reasks());
    different.add(prompts.ask());
    if (different.size() != prompts.reasks().size() + 1) {
      faults.add(path + ".reasks", "must ask in other words");
    }
    concepts(path, question);
    prompts
        .alone()
        .forEach((concept, wording) -> saying(path + ".alone." + concept.code(), wording));
    if (!prompts.aids().explains().isEmpty()) {
      saying(path + ".explains", prompts.aids().explains());
    }
    hints(path + ".hints", prompts.hints());
    if (question.asked().expected() instanceof Expected.Choice choice) {
      saying(path + ".keypad", prompts.keypad());
      options(path, choice, prompts.keypad());
    }
  }

  private void concepts(String path, Question question) {
    List<Concept> concepts = question.concepts();
    if (concepts.isEmpty() && asksAboutTheBody(question)) {
      faults.add(path + ".concepts", "must name at least one concept");
    }
    Set<Concept> alone = question.prompts().alone().keySet();
    if (!alone.isEmpty() && (concepts.size() < 2 || !alone.equals(Set.copyOf(concepts)))) {
      faults.add(path + ".alone", "must ask for each of several concepts");
    }
  }

  private static boolean asksAboutTheBody(Question question) {
    return switch (question.asked().expected()) {
      case Expected.YesNo q ->
          question.stake() != Question.Stake.FACT && question.stake().consent().isEmpty();
      case Expected.PainScore q -> true;
      case Expected.Amount q -> true;
      case Expected.Choice q -> true;
      case Expected.Concern q -> true;
      case Expected.CallBack q -> false;
      case Expected.OwnWords q -> false;
      case Expected.Nothing q -> false;
    };
  }

  private void options(String path, Expected.Choice choice, String keypad) {
    for (Expected.Option option : choice.options()) {
      if (Set.of("0", "9").contains(option.key())) {
        faults.add(path + ".options", "0 and 9 are the keys for the question again and a nurse");
      }
      if (!keypad.contains(option.key())) {
        faults.add(path + ".keypad", "must name key " + option.key());
      }
    }
    long keys = choice.options().stream().map(Expected.Option::key).distinct().count();
    if (choice.options().size() < 2 || keys != choice.options().size()) {
      faults.add(path + ".options", "must be two or more, each with its own key");
    }
  }

  void hints(String path, List<String> hints) {
    if (hints.size() > HINTS_LIMIT || hints.stream().anyMatch(hint -> hint.length() > HINT_LIMIT)) {
      faults.add(path, "at most " + HINTS_LIMIT + " hints of " + HINT_LIMIT + " characters");
    }
    if (hints.stream().anyMatch(hint -> hint.contains(","))) {
      faults.add(path, "a hint has no comma: carriers part hints by commas");
    }
  }

  void saying(String path, String wording) {
    if (wording.length() > SAYING_LIMIT) {
      faults.add(path, "is " + wording.length() + " characters long, at most " + SAYING_LIMIT);
    }
    Matcher matcher = PLACEHOLDER.matcher(wording);
    while (matcher.find()) {
      if (!KNOWN.contains(matcher.group(1))) {
        faults.add(
            path,
            matcher.group()
                + " is not a placeholder; known are "
                + KNOWN.stream().sorted().toList());
      }
    }
    never(path, wording, "ever", "may not be said");
  }

  private void never(String path, String wording, String list, String why) {
    String plain = " " + wording.toLowerCase(Locale.ROOT).replaceAll("[^a-z{}-]+", " ") + " ";
    for (String words : Objects.requireNonNull(neverSaid.get(list))) {
      if (plain.contains(" " + words + " ")) {
        faults.add(path, "'" + words + "' " + why);
      }
    }
  }

  private static Map<String, List<String>> neverSaid() {
    try {
      return new ObjectMapper(new YAMLFactory())
          .readValue(ProtocolFiles.resource("never-said.yaml"), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("protocols/never-said.yaml", e);
    }
  }
}
