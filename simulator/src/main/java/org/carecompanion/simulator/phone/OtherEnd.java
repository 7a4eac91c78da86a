package org.carecompanion.simulator.phone;

import java.time.Clock;
import java.util.List;
import org.carecompanion.simulator.media.Diary;
import org.carecompanion.simulator.patient.Callee;
import org.carecompanion.simulator.patient.Callee.Nature;
import org.carecompanion.simulator.patient.Callee.Response;
import org.carecompanion.simulator.patient.Reaction.Then;
import org.carecompanion.simulator.patient.Topic;
import org.carecompanion.simulator.phone.Turn.Answered;
import org.carecompanion.simulator.phone.Turn.Deed;
import org.carecompanion.simulator.phone.Turn.Played;
import org.carecompanion.simulator.phone.Turn.When;
import org.carecompanion.simulator.twiml.Verb.Gather;
import org.carecompanion.simulator.twiml.Violation;

/** Whoever answered, with what they heard since they last did something; keeps the journal. */
final class OtherEnd implements Diary {
  private final PhoneCall call;
  private final Callee callee;
  private final Clock clock;
  private final StringBuilder prompt = new StringBuilder();
  private String topic = "";
  private boolean leaving;

  OtherEnd(PhoneCall call, Callee callee, Clock clock) {
    this.call = call;
    this.callee = callee;
    this.clock = clock;
  }

  void greets() {
    call.journal().note(new Answered(now(), Deed.SPEECH, callee.greeting(), 1, "greeting"));
  }

  void hears(String words) {
    call.journal().note(new Played(now(), words));
    prompt.append(' ').append(words);
  }

  /** What the Gather will have heard, once its time has passed. */
  Hearing reactTo(Gather gather) {
    Response response = callee.respond(prompt.toString(), call.line().elapsed());
    if (response.topic().isEmpty() && callee.nature() == Nature.HUMAN) {
      call.journal().notRecognised(prompt.toString().strip());
    }
    topic = response.topic().map(Topic::label).orElse("");
    prompt.setLength(0);
    return Hearing.of(gather, response.reaction());
  }

  void note(Hearing hearing) {
    Answered answered =
        switch (hearing) {
          case Hearing.Speech speech -> {
            leaving = speech.then() == Then.HANGS_UP;
            yield new Answered(now(), Deed.SPEECH, speech.words(), speech.confidence(), topic);
          }
          case Hearing.Keys keys -> new Answered(now(), Deed.KEYPAD, keys.digits(), 1, topic);
          case Hearing.Nothing nothing -> new Answered(now(), Deed.SILENCE, "", 0, topic);
          case Hearing.HangUp hangUp -> new Answered(now(), Deed.HANG_UP, "", 0, topic);
        };
    call.journal().note(answered);
  }

  /** What happened on a line with sound. */
  @Override
  public void note(Event event) {
    switch (event) {
      case Event.Heard heard -> call.journal().note(new Played(now(), heard.words()));
      case Event.Did did ->
          call.journal()
              .note(
                  new Answered(now(), deed(did.way()), did.words(), did.confidence(), did.topic()));
      case Event.NotUnderstood words -> call.journal().notRecognised(words.words());
      case Event.Violated violated ->
          call.journal().note(List.of(new Violation(violated.code(), violated.problem())));
    }
  }

  private static Deed deed(Way way) {
    return switch (way) {
      case SPEAKS -> Deed.SPEECH;
      case PRESSES -> Deed.KEYPAD;
      case STAYS_SILENT -> Deed.SILENCE;
      case HANGS_UP -> Deed.HANG_UP;
    };
  }

  /** Whether they hang up instead of listening to what comes next. */
  boolean isLeaving() {
    return leaving;
  }

  void leaves() {
    leaving = true;
  }

  Callee callee() {
    return callee;
  }

  private When now() {
    return new When(clock.instant(), call.line().elapsed());
  }
}
