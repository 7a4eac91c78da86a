package org.carecompanion.telephony.voice;

import java.util.Collection;
import java.util.List;
import org.carecompanion.telephony.voice.Speaker.Voice;

/** Has sentences made: of what is to be said, and of what will probably be said next. */
final class Making {
  /** Sentences made and not begun; more would be paid for and thrown away on interruptions. */
  private static final int AHEAD = 2;

  private final Voice voice;
  private List<Spoken> prepared = List.of();
  private long phrases;

  Making(Voice voice) {
    this.voice = voice;
  }

  Spoken spoken(ToSay saying) {
    return Spoken.of(saying, () -> ++phrases);
  }

  /** What was prepared, if it is this; another answer drops it. */
  List<Spoken> spoken(List<ToSay> sayings) {
    List<Spoken> before = prepared;
    if (sayings.stream().anyMatch(saying -> saying.place() > 0)) prepared = List.of();
    boolean foreseen = before.stream().map(each -> each.what).toList().equals(sayings);
    return foreseen ? before : sayings.stream().map(this::spoken).toList();
  }

  /** Its first sentence is made. */
  void prepare(List<ToSay> sayings) {
    prepared = sayings.stream().map(this::spoken).toList();
    order(prepared, 1);
  }

  List<Spoken> prepared() {
    return prepared;
  }

  void forget() {
    prepared = List.of();
  }

  /** The next sentences of what is to be said. */
  void order(Collection<Spoken> sayings) {
    order(sayings, AHEAD);
  }

  private void order(Collection<Spoken> sayings, int most) {
    int ahead = 0;
    for (Spoken each : sayings)
      for (Part part : each.parts) {
        if (part.begun || ahead >= most) continue;
        ahead++;
        if (part.ordered) continue;
        part.ordered = true;
        voice.order(part.phrase, part.asPhrase(each.what.content()));
      }
  }
}
