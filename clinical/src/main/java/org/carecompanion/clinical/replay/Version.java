package org.carecompanion.clinical.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.ReadAgain.About;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.protocol.TriagePlan;
import org.carecompanion.clinical.protocol.TriageTables;
import org.carecompanion.clinical.replay.Transcript.Put;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Understanding;

/**
 * What a call is read and judged with.
 *
 * @param protocol whose questions were asked; empty to read every question by its words
 * @param plan the triage tables that hold
 */
public record Version(Optional<Protocol> protocol, TriagePlan plan, Understanding understanding) {

  /** A protocol with its own triage tables. */
  public static Version of(Protocol protocol, Understanding understanding) {
    return new Version(Optional.of(protocol), TriageTables.shared().of(protocol), understanding);
  }

  /** What holds after any operation. */
  public static Version any(Understanding understanding) {
    return new Version(Optional.empty(), TriageTables.shared().any(), understanding);
  }

  /** The question as this version declares it, or by its words where it has none of that id. */
  About about(Put put) {
    if (put.question().isEmpty()) {
      return About.words(Asked.NOTHING);
    }
    return protocol
        .flatMap(questions -> questions.question(put.question()))
        .map(question -> About.question(asHeard(question, put.heard())))
        .orElseGet(() -> About.words(Asked.ofWords(put.wording())));
  }

  /** As it was put, where the patient heard one of its own wordings; else as it is put first. */
  private static Question asHeard(Question question, List<String> heard) {
    Question.Prompts prompts = question.prompts();
    return prompts.alone().entrySet().stream()
        .filter(alone -> heard.contains(alone.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(question::alone)
        .or(
            () ->
                Stream.concat(prompts.reasks().stream(), Stream.of(prompts.clarify()))
                    .filter(heard::contains)
                    .findFirst()
                    .map(question::worded))
        .orElse(question);
  }
}
