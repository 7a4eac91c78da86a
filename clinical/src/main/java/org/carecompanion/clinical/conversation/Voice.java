package org.carecompanion.clinical.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static final String GIVEN = "given";
  private static final String FULL = "full";
  private static final String PROCEDURE = "procedure";

  /** What is of one patient. */
  private static final Set<String> PERSONAL = Set.of(GIVEN, FULL, PROCEDURE);

  private final Script script;
  private final Map<String, String> values;

  Voice(Script script, CallContext context) {
    this(script, values(context.hospital()));
    values.put(GIVEN, context.person().givenName());
    values.put(FULL, context.person().fullName());
    values.put(PROCEDURE, context.aftercare().procedure());
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
    return said(line.key(), script.wording(line, turn));
  }

  /**
   * @param asked how often the question was put before; from the third time on in the last wording
   */
  Saying question(Question question, int asked) {
    String key = "question." + question.id();
    Optional<Concept> alone = question.putAlone();
    if (alone.isPresent()) {
      return said(key + ".alone." + alone.get().code(), question.prompts().ask());
    }
    if (asked == 0) {
      return said(key, question.prompts().ask());
    }
    int reask = Math.min(asked, question.prompts().reasks().size());
    return said(key + ".reask" + reask, question.prompts().reasks().get(reask - 1));
  }

  /** The keys of a choice, which only its question knows. */
  Saying keys(Question question) {
    return said("question." + question.id() + ".keypad", question.prompts().keypad());
  }

  Saying clarify(Question question) {
    return said("question." + question.id() + ".clarify", question.prompts().clarify());
  }

  /** What is explained after an answer that shows it was not known. */
  Saying explains(Question question) {
    return said("question." + question.id() + ".explains", question.prompts().aids().explains());
  }

  Saying reassurance(Guidance.Reassurance reassurance) {
    return said("reassure." + reassurance.concept().code(), reassurance.wording());
  }

  private Saying said(String key, String wording) {
    boolean personal =
        PLACEHOLDER.matcher(wording).results().anyMatch(found -> PERSONAL.contains(found.group(1)));
    return new Saying(
        key, filled(wording), personal ? Saying.Content.PERSONAL : Saying.Content.FIXED);
  }

  private String filled(String wording) {
    return PLACEHOLDER
        .matcher(wording)
        .replaceAll(
            match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
  }
}
