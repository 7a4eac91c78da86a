package org.carecompanion.clinical.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecompanion.clinical.protocol.Guidance;
import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.protocol.Script;
import org.carecompanion.domain.finding.Concept;

/** The protocol's wordings with this call's names and numbers put in. */
final class Voice {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

  private final Script script;
  private final Map<String, String> values;

  Voice(Script script, CallContext context) {
    this(script, values(context.hospital()));
    values.put("given", context.person().givenName());
    values.put("full", context.person().fullName());
    values.put("procedure", context.aftercare().procedure());
  }

  /** For lines that name nobody. */
  Voice(Script script, CallContext.HospitalVoice hospital) {
    this(script, values(hospital));
  }

  private Voice(Script script, Map<String, String> values) {
    this.script = script;
    this.values = values;
  }

  private static Map<String, String> values(CallContext.HospitalVoice hospital) {
    Map<String, String> values = new HashMap<>();
    values.put("hospital", hospital.name());
    values.put("callback", hospital.callBackNumber());
    values.put("emergency", hospital.emergencyNumber());
    values.put("crisis", hospital.crisisNumber());
    return values;
  }

  Saying line(Line line) {
    return line(line, 0);
  }

  /** The wording for the {@code turn}-th use of the line, from 0. */
  Saying line(Line line, int turn) {
    return new Saying(line.key(), filled(script.wording(line, turn)));
  }

  /**
   * @param asked how often the question was put before; from the third time on in the last wording
   */
  Saying question(Question question, int asked) {
    String key = "question." + question.id();
    Optional<Concept> alone = question.putAlone();
    if (alone.isPresent()) {
      return new Saying(key + ".alone." + alone.get().code(), filled(question.prompts().ask()));
    }
    if (asked == 0) {
      return new Saying(key, filled(question.prompts().ask()));
    }
    int reask = Math.min(asked, question.prompts().reasks().size());
    return new Saying(key + ".reask" + reask, filled(question.prompts().reasks().get(reask - 1)));
  }

  /** The keys of a choice, which only its question knows. */
  Saying keys(Question question) {
    return new Saying("question." + question.id() + ".keypad", filled(question.prompts().keypad()));
  }

  Saying clarify(Question question) {
    return new Saying(
        "question." + question.id() + ".clarify", filled(question.prompts().clarify()));
  }

  /** What is explained after an answer that shows it was not known. */
  Saying explains(Question question) {
    return new Saying(
        "question." + question.id() + ".explains", filled(question.prompts().aids().explains()));
  }

  Saying reassurance(Guidance.Reassurance reassurance) {
    return new Saying("reassure." + reassurance.concept().code(), filled(reassurance.wording()));
  }

  private String filled(String wording) {
    return PLACEHOLDER
        .matcher(wording)
        .replaceAll(
            match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
  }
}
