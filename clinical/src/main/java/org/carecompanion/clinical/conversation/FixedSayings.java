package org.carecompanion.clinical.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.Question;

/** What is said in the same words to every patient of a hospital. Pure. */
public final class FixedSayings {
  private final Collection<Protocol> newest;

  public FixedSayings(Protocols protocols) {
    newest =
        protocols.all().stream()
            .collect(
                Collectors.toMap(
                    protocol -> protocol.id().key(),
                    Function.identity(),
                    BinaryOperator.maxBy(Comparator.comparingInt(p -> p.id().version())),
                    LinkedHashMap::new))
            .values();
  }

  /** What is no question, each text once; what must be heard first. */
  public List<Saying> lines(CallContext.HospitalVoice hospital) {
    List<Saying> lines = new ArrayList<>();
    for (Protocol protocol : newest) {
      Voice voice = new Voice(protocol.script(), hospital);
      for (Line line : Line.values())
        if (protocol.script().says(line))
          for (int turn = 0; turn < protocol.script().wordings(line).size(); turn++)
            lines.add(voice.line(line, turn));
    }
    lines.sort(Comparator.comparing(saying -> !saying.mustBeHeard()));
    return fixed(lines);
  }

  /** The questions as they are put first, each text once. */
  public List<Saying> questions(CallContext.HospitalVoice hospital) {
    List<Saying> questions = new ArrayList<>();
    for (Protocol protocol : newest) {
      Voice voice = new Voice(protocol.script(), hospital);
      for (Question question : protocol.questions()) questions.add(voice.question(question, 0));
    }
    return fixed(questions);
  }

  private static List<Saying> fixed(List<Saying> sayings) {
    Map<String, Saying> once = new LinkedHashMap<>();
    sayings.forEach(saying -> once.putIfAbsent(saying.text(), saying));
    return once.values().stream()
        .filter(saying -> saying.content() == Saying.Content.FIXED)
        .filter(saying -> !saying.text().isBlank())
        .toList();
  }
}
