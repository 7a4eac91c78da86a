package org.carecompanion.telephony.call;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.telephony.voice.Speaker;
import org.carecompanion.telephony.voice.ToSay;

/**
 * What clinicians typed into a call. Each is told once, when it was said or never will be; and what
 * the patient says after one is said to the clinician, not to the question before.
 */
final class TypedSayings {
  private final Speaker speaker;
  private final Errands errands;
  private final List<Typed> open = new ArrayList<>();
  private boolean lastWord;

  private record Typed(Utterance.Place place, ToSay what, Speaker.Besides said) {
    Consumer<Counsel> asItStands() {
      int heard = said.heard();
      return counsel -> counsel.typedHeard(place, heard);
    }
  }

  TypedSayings(Speaker speaker, Errands errands) {
    this.speaker = speaker;
    this.errands = errands;
  }

  void say(Utterance.Place place, ToSay what) {
    open.add(new Typed(place, what, speaker.sayBesides(what)));
  }

  /** This begins to be heard: with an answer of ours the conversation has the word again. */
  void begins(ToSay saying) {
    if (saying.place() > 0) lastWord = false;
    else if (open.stream().anyMatch(typed -> typed.what() == saying)) lastWord = true;
  }

  /** Whether the patient heard one last, so that their words answer no question. */
  boolean haveTheLastWord() {
    return lastWord;
  }

  /** Keeps how far those were heard that are over. */
  void tell() {
    for (Typed typed : List.copyOf(open)) {
      if (!typed.said().over()) continue;
      open.remove(typed);
      errands.write(typed.asItStands());
    }
  }

  /** How far those were heard that are not over, if the line is. */
  Consumer<Counsel> asTheyStand() {
    return open.stream().map(Typed::asItStands).reduce(counsel -> {}, Consumer::andThen);
  }
}
