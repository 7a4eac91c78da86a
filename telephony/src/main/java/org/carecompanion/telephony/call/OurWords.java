package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.speech.playback.Outgoing;
import org.carecompanion.telephony.voice.Speaker;
import org.carecompanion.telephony.voice.ToSay;
import org.carecompanion.telephony.voice.ToSay.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What we say in one call: the present answer and what is said besides, sent as it is due, and how
 * far it was heard, told to the record. Times count from the start of the call.
 */
final class OurWords {
  private final Speaker speaker;
  private final Errands errands;
  private final Consumer<Outgoing> line;
  final Tally tally = new Tally();
  final TypedSayings typed;
  private Answer answer = Answer.hangUp(0);
  private boolean speaking;
  private @Nullable Alarm alarm;

  /** Emergency wording of no answer. */
  private record Alarm(int turn, String words, Speaker.Besides said) {}

  /**
   * @param line takes what is to be sent
   */
  OurWords(Speaker speaker, Errands errands, Consumer<Outgoing> line) {
    this.speaker = speaker;
    this.errands = errands;
    this.line = line;
    this.typed = new TypedSayings(speaker, errands);
  }

  /** The last answer that came. */
  Answer answer() {
    return answer;
  }

  /** Another one came; nothing of it is said yet. */
  void answer(Answer next) {
    speaker
        .stillToBeHeard()
        .forEach((place, said) -> typed.follow(new Utterance.Place(answer.turn(), place), said));
    answer = next;
    speaker.newAnswer();
  }

  /** What must be heard does not wait for the end of what a clinician says. */
  void say(List<ToSay> sayings, Duration now) {
    boolean atOnce = sayings.stream().anyMatch(each -> each.weight() == Weight.MUST_BE_HEARD);
    if (atOnce && speaker.saysBesides()) line.accept(speaker.giveWay(now));
    speaker.say(sayings);
    speaking = true;
  }

  /** A clinician's words, which have this place in the record. */
  void say(Utterance.Place place, TypedWords words) {
    typed.say(place, Wordings.typed(words));
    speaking = true;
  }

  /** The urgent gate's own answer to this turn, before anything else, now. */
  void alarm(int turn, Saying wording, Duration now) {
    if (speaking) line.accept(speaker.giveWay(now));
    tell();
    alarmed(turn, wording, speaker.sayFirst(Wordings.alarm(wording)));
  }

  /** The same, when what is under way has been said. */
  void alarmBehind(int turn, Saying wording) {
    alarmed(turn, wording, speaker.sayBesides(Wordings.alarm(wording)));
  }

  private void alarmed(int turn, Saying wording, Speaker.Besides said) {
    alarm = new Alarm(turn, wording.text(), said);
    speaking = true;
  }

  /**
   * An answer that came too late to be said: the gate may have said its emergency wording.
   *
   * @param turn as it was asked; the answer's own may be a later one
   */
  void unsaid(int turn, Answer late) {
    if (alarm == null || alarm.turn() != turn) return;
    List<String> texts = late.sayings().stream().map(Saying::text).toList();
    int place = texts.indexOf(alarm.words()) + 1;
    if (place > 0) typed.follow(new Utterance.Place(late.turn(), place), alarm.said());
    typed.tell();
  }

  /** Sends what is due. Whether our voice begins to say something else is told. */
  Optional<ToSay> send(Duration now) {
    Speaker.Due due = speaker.due(now);
    due.send().forEach(line);
    due.begins()
        .ifPresent(
            saying -> {
              if (saying.place() > 0) tally.answerBegins(now);
              typed.begins(saying);
            });
    return due.begins();
  }

  /** The patient takes the word. What must be heard goes on. */
  void interrupt(Duration now) {
    line.accept(speaker.interrupt(now));
    speaking = !speaker.finished();
    tally.interrupted();
    tell();
  }

  /** Not a word more. */
  void fallSilent(Duration now) {
    line.accept(speaker.fallSilent(now));
    speaking = false;
    tell();
  }

  /** Whether we have been speaking, and everything is said now: told once. */
  boolean over() {
    if (!speaking || !speaker.finished()) return false;
    speaking = false;
    speaker.resume(); // it may have been stopped when nothing was left to send
    return true;
  }

  boolean speaking() {
    return speaking;
  }

  /** Keeps how the last answer went on the line. */
  void tell() {
    if (answer.turn() > 0)
      tally
          .went(answer.turn(), speaker.heard())
          .ifPresent(how -> errands.note(counsel -> counsel.went(how)));
  }
}
