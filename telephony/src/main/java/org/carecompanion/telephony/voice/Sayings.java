package org.carecompanion.telephony.voice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carecompanion.speech.playback.Played;

/** What is to be said in one call, in its order, and how much of the present answer was heard. */
final class Sayings {
  /** How often something that must be heard is said in all. */
  private static final int TIMES = 3;

  private final Deque<Spoken> waiting = new ArrayDeque<>();

  /** What must be heard and was cut: it is said with the next saying. */
  private final List<Spoken> owed = new ArrayList<>();

  private List<Spoken> answer = new ArrayList<>();

  /** What is said now, what follows, and what was said and may not be heard yet. */
  Collection<Spoken> waiting() {
    return waiting;
  }

  /** On another stream, sentence by sentence. */
  void begin() {
    for (Spoken each : waiting) each.beginWithWhatWasNotHeard();
  }

  void newAnswer() {
    answer = new ArrayList<>();
  }

  /** Behind the others, but for such as are said besides if one of these must be heard. */
  void add(List<Spoken> ours) {
    List<Spoken> next = new ArrayList<>();
    for (Spoken each : owed) next.add(each.again());
    owed.clear();
    next.addAll(ours);
    for (Spoken each : ours) if (each.what.place() > 0) answer.add(each);
    addBehind(next);
  }

  private void addBehind(List<Spoken> sayings) {
    List<Spoken> next = sayings.stream().filter(each -> !each.parts.isEmpty()).toList();
    boolean atOnce = next.stream().anyMatch(Spoken::mustBeHeard);
    List<Spoken> besides = atOnce ? waiting.stream().filter(Spoken::besides).toList() : List.of();
    waiting.removeAll(besides);
    waiting.addAll(next);
    waiting.addAll(besides);
  }

  /** Only what must be heard, and what is said besides, is still to be said. */
  void giveWay() {
    waiting.removeIf(each -> each.fully() || !each.mustBeHeard() && !each.besides());
    begin();
  }

  boolean drop(long phrase) {
    return waiting.removeIf(
        each ->
            each.besides()
                && each.parts.stream().noneMatch(part -> part.queued)
                && each.parts.stream().anyMatch(part -> part.phrase == phrase));
  }

  Speaker.Besides addFirst(Spoken saying) {
    waiting.addFirst(saying);
    return besides(saying);
  }

  Speaker.Besides addBesides(Spoken saying) {
    addBehind(List.of(saying));
    return besides(saying);
  }

  private Speaker.Besides besides(Spoken spoken) {
    return new Speaker.Besides() {
      @Override
      public boolean over() {
        return spoken.fully() || !waiting.contains(spoken) && !owed.contains(spoken);
      }

      @Override
      public int heard() {
        return spoken.heardTo();
      }
    };
  }

  /** Of the answer, by place. */
  Map<Integer, Speaker.Besides> stillToBeHeard() {
    Map<Integer, Speaker.Besides> still = new HashMap<>();
    for (Spoken each : answer) {
      Speaker.Besides later = besides(each);
      if (each.mustBeHeard() && !later.over()) still.put(each.what.place(), later);
    }
    return still;
  }

  boolean mustBeHeardIsOnItsWay() {
    return waiting.stream().anyMatch(each -> each.mustBeHeard() && each.onItsWay());
  }

  /** What was begun is forgotten, or owed; of what follows, what is of usual weight. */
  void interrupted() {
    for (Spoken each : waiting) if (each.begun() && isToBeSaidAgain(each)) owed.add(each);
    waiting.removeIf(each -> each.begun() || each.what.weight() == ToSay.Weight.USUAL);
    begin();
  }

  void clear() {
    waiting.clear();
    owed.clear();
  }

  /** The carrier has played all that it was sent: what must be heard and was not is sent again. */
  void settle() {
    List<Spoken> sent =
        waiting.stream().filter(each -> each.parts.stream().allMatch(p -> p.queued)).toList();
    waiting.removeAll(sent);
    for (Spoken each : sent.reversed()) if (isToBeSaidAgain(each)) waiting.addFirst(each.again());
  }

  private static boolean isToBeSaidAgain(Spoken spoken) {
    return spoken.mustBeHeard() && !spoken.fully() && spoken.times < TIMES;
  }

  void played(Played played) {
    for (Spoken each : waiting)
      for (Part part : each.parts) if (part.phrase == played.phrase()) part.played(played);
  }

  /** Of the answer, how many characters of each saying were heard, in their order. */
  List<Integer> heard() {
    return answer.stream().map(Spoken::heardTo).toList();
  }

  /** Whether so much of the answer's last saying, the question, was heard: 0 to 1. */
  boolean heardOfLast(double share) {
    if (answer.isEmpty()) return true;
    Spoken last = answer.getLast();
    return last.heardTo() >= share * last.what.text().length();
  }
}
