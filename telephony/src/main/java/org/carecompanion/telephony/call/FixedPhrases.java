package org.carecompanion.telephony.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carecompanion.clinical.conversation.FixedSayings;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineDirectory;
import org.carecompanion.telephony.voice.Speaker;

/** What voices say to more than one patient, on any line there is: what matters most first. */
@Dependent
class FixedPhrases {
  private final LineDirectory directory;
  private final FixedSayings sayings;

  @Inject
  FixedPhrases(LineDirectory directory, FixedSayings sayings) {
    this.directory = directory;
    this.sayings = sayings;
  }

  /**
   * What is no question: what is said when something is the matter, and between questions. Lines
   * are looked at anew.
   */
  List<Phrase> lines() {
    directory.look();
    List<LineAccess> lines = directory.known();
    List<String> texts = new ArrayList<>();
    texts.add(LineWords.ONE_MOMENT);
    for (LineAccess line : lines)
      texts.add(LineWords.sorry(line.caller().help().emergencyNumber()));
    List<Saying> all = new ArrayList<>();
    for (LineAccess line : lines) all.addAll(sayings.lines(line.caller().voice()));
    all.sort(Comparator.comparing(saying -> !saying.mustBeHeard()));
    all.forEach(saying -> texts.add(saying.text()));
    return phrases(texts);
  }

  List<Phrase> questions() {
    return phrases(
        directory.known().stream()
            .flatMap(line -> sayings.questions(line.caller().voice()).stream())
            .map(Saying::text)
            .toList());
  }

  private static List<Phrase> phrases(List<String> texts) {
    Set<Phrase> phrases = new LinkedHashSet<>();
    for (String text : texts) phrases.addAll(Speaker.phrases(Wordings.fixed(text)));
    return List.copyOf(phrases);
  }
}
