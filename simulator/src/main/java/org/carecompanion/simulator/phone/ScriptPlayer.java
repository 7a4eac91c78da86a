package org.carecompanion.simulator.phone;

import java.time.Duration;
import java.util.Map;
import org.carecompanion.simulator.measure.WebhookKind;
import org.carecompanion.simulator.patient.SpeechTime;
import org.carecompanion.simulator.twiml.Verb;
import org.carecompanion.simulator.twiml.Verb.Connect;
import org.carecompanion.simulator.twiml.Verb.Gather;
import org.carecompanion.simulator.twiml.Verb.Hangup;
import org.carecompanion.simulator.twiml.Verb.Pause;
import org.carecompanion.simulator.twiml.Verb.Play;
import org.carecompanion.simulator.twiml.Verb.Prompt;
import org.carecompanion.simulator.twiml.Verb.Redirect;
import org.carecompanion.simulator.twiml.Verb.Say;

/** Plays documents, verb by verb, until one of them ends the call. One per answered call. */
final class ScriptPlayer {
  /** Sound files are not fetched; each counts as so long. */
  private static final Duration SOUND_FILE = Duration.ofSeconds(3);

  private final PhoneCall call;
  private final Pages pages;
  private final OtherEnd otherEnd;
  private final StreamPlayer streams;

  /** What follows a verb. */
  private sealed interface Next {
    record Onward() implements Next {}

    record Open(Page page) implements Next {}

    record End(CallEnd end) implements Next {}
  }

  ScriptPlayer(PhoneCall call, Pages pages, OtherEnd otherEnd, StreamPlayer streams) {
    this.streams = streams;
    this.call = call;
    this.pages = pages;
    this.otherEnd = otherEnd;
  }

  CallEnd play(Script script, Map<String, String> extra) throws LineInterrupted {
    Page page = pages.open(script, extra);
    while (true) {
      call.line().pause(Duration.ZERO);
      if (otherEnd.isLeaving()) {
        return CallEnd.completed("the other end hung up");
      }
      switch (page) {
        case Page.Broken broken -> {
          return CallEnd.failed(broken.errorCode(), broken.reason());
        }
        case Page.Ready ready -> {
          switch (playVerbs(ready)) {
            case Next.Open open -> page = open.page();
            case Next.End end -> {
              return end.end();
            }
            case Next.Onward past -> {
              return CallEnd.completed("the document ended");
            }
          }
        }
      }
    }
  }

  private Next playVerbs(Page.Ready page) throws LineInterrupted {
    for (Verb verb : page.verbs()) {
      Next next =
          switch (verb) {
            case Prompt prompt -> {
              play(prompt);
              yield new Next.Onward();
            }
            case Hangup hangup -> new Next.End(CallEnd.completed("the product hung up"));
            case Redirect redirect ->
                new Next.Open(pages.ask(WebhookKind.REDIRECT, redirect.target(), Map.of()));
            case Gather gather -> gather(gather, page);
            case Connect connect -> connect(connect);
          };
      if (!(next instanceof Next.Onward)) {
        return next;
      }
    }
    return new Next.Onward();
  }

  private Next connect(Connect connect) throws LineInterrupted {
    Map<String, String> told = streams.play(connect.stream(), otherEnd);
    if (otherEnd.isLeaving()) {
      return new Next.End(CallEnd.completed("the other end hung up"));
    }
    return connect
        .action()
        .<Next>map(action -> new Next.Open(pages.ask(WebhookKind.REDIRECT, action, told)))
        .orElseGet(Next.Onward::new);
  }

  private void play(Prompt prompt) throws LineInterrupted {
    switch (prompt) {
      case Say say -> {
        for (int i = 0; i < say.times(); i++) {
          otherEnd.hears(say.text());
          int pace = call.line().tempo().wordsPerMinute();
          call.line().pause(SpeechTime.of(say.text(), pace).plus(say.breaks()));
        }
      }
      case Play sound -> {
        otherEnd.hears("[" + sound.address() + "]");
        call.line().pause(SOUND_FILE.multipliedBy(sound.times()));
      }
      case Pause pause -> call.line().pause(pause.length());
    }
  }

  private Next gather(Gather gather, Page.Ready page) throws LineInterrupted {
    for (Prompt prompt : gather.prompts()) {
      play(prompt);
    }
    Hearing hearing = otherEnd.reactTo(gather);
    call.line().pause(hearing.until());
    otherEnd.note(hearing);
    return switch (hearing) {
      case Hearing.HangUp hangUp -> new Next.End(CallEnd.completed("the other end hung up"));
      case Hearing.Nothing nothing ->
          switch (gather.action().onNothing()) {
            case GOES_ON -> new Next.Onward();
            case REPORTS -> report(gather, page, GatherFields.of(nothing, gather));
          };
      case Hearing.Speech speech -> report(gather, page, GatherFields.of(speech, gather));
      case Hearing.Keys keys -> report(gather, page, GatherFields.of(keys, gather));
    };
  }

  private Next report(Gather gather, Page.Ready page, Map<String, String> fields) {
    return gather
        .action()
        .target()
        .or(page::source)
        .map(target -> new Next.Open(pages.ask(WebhookKind.GATHER_RESPONSE, target, fields)))
        .orElseGet(() -> new Next.Open(page));
  }
}
