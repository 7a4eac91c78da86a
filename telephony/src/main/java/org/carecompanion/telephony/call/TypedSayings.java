package org.carecompanion.telephony.call;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.telephony.voice.Speaker;
import org.carecompanion.telephony.voice.ToSay;

/**
 * What is told to the record by itself, once, when it was said or never will be: what clinicians
 * typed into a call, and what must be heard of answers that others have followed. What the patient
 * says after a clinician's words is said to the clinician, not to the question before.
 */
final class TypedSayings {
  private final Speaker speaker;
  private final Errands errands;
  private final List<Open> open = new ArrayList<>();
  private final Map<ToSay, Speaker.Besides> typed = new IdentityHashMap<>();
  private Optional<Speaker.Besides> lastWord = Optional.empty();
  private boolean news;

  private record Open(Utterance.Place place, Speaker.Besides said) {
    Consumer<Counsel> asItStands() {
      int heard = said.heard();
      return counsel -> counsel.heardTo(place, heard);
    }
  }

  TypedSayings(Speaker speaker, Errands errands) {
    this.speaker = speaker;
    this.errands = errands;
  }

  void say(Utterance.Place place, ToSay what) {
    Speaker.Besides said = speaker.sayBesides(what);
    typed.put(what, said);
    follow(place, said);
  }

  /** How far it is heard belongs to this place. */
  void follow(Utterance.Place place, Speaker.Besides said) {
    open.add(new Open(place, said));
    news = true;
  }

  /** This begins to be heard: with an answer of ours the conversation has the word again. */
  void begins(ToSay saying) {
    if (saying.place() > 0) lastWord = Optional.empty();
    else lastWord = Optional.ofNullable(typed.get(saying)).or(() -> lastWord);
  }

  /** Whether the patient heard one last, or hears it, so that their words answer no question. */
  boolean haveTheLastWord() {
    return lastWord.filter(said -> said.heard() > 0 || !said.over()).isPresent();
  }

  /** Keeps how far those were heard that are over. */
  void tell() {
    for (Open each : List.copyOf(open)) {
      if (!each.said().over()) continue;
      open.remove(each);
      errands.note(each.asItStands());
    }
  }

  /** Whether there is something of which it was not told how it stands. */
  boolean anyNews() {
    return news;
  }

  /** How far those were heard that are not over, if the line is. */
  Consumer<Counsel> asTheyStand() {
    news = false;
    return open.stream().map(Open::asItStands).reduce(counsel -> {}, Consumer::andThen);
  }
}
