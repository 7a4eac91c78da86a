package org.carecompanion.simulator.phone;

import java.util.Map;
import java.util.Optional;
import org.carecompanion.simulator.measure.WebhookKind;
import org.carecompanion.simulator.twiml.Reading;
import org.carecompanion.simulator.twiml.Reading.Playable;
import org.carecompanion.simulator.twiml.Reading.Refused;
import org.carecompanion.simulator.twiml.TwimlReader;
import org.carecompanion.simulator.twiml.Violation;
import org.carecompanion.simulator.webhook.WebhookAnswer.Answered;
import org.carecompanion.simulator.webhook.WebhookAnswer.Failed;
import org.carecompanion.simulator.webhook.WebhookTarget;

/** Gets one call's documents; when one fails or is refused, asks the fallback instead. */
final class Pages {
  private final PhoneCall call;
  private final Asker asker;

  Pages(PhoneCall call, Asker asker) {
    this.call = call;
    this.asker = asker;
  }

  /** The document a script begins with. */
  Page open(Script script, Map<String, String> extra) {
    return switch (script) {
      case Script.Fetched fetched -> ask(WebhookKind.VOICE, fetched.target(), extra);
      case Script.Inline inline ->
          switch (TwimlReader.read(inline.twiml())) {
            case Playable playable -> new Page.Ready(Optional.empty(), playable.verbs());
            case Refused refused -> broken(refused);
          };
    };
  }

  Page ask(WebhookKind kind, WebhookTarget target, Map<String, String> extra) {
    Page page = askOnce(kind, target, extra);
    return switch (page) {
      case Page.Ready ready -> ready;
      case Page.Broken broken ->
          call.order().callbacks().fallback().map(f -> fallBack(f, target, broken)).orElse(broken);
    };
  }

  private Page fallBack(WebhookTarget fallback, WebhookTarget failed, Page.Broken broken) {
    Map<String, String> fields =
        Map.of(
            "ErrorCode", Integer.toString(broken.errorCode()),
            "ErrorUrl", failed.withoutFragment());
    return askOnce(WebhookKind.FALLBACK, fallback, fields);
  }

  private Page askOnce(WebhookKind kind, WebhookTarget target, Map<String, String> extra) {
    return switch (asker.ask(kind, target, extra)) {
      case Failed failed -> new Page.Broken(failed.errorCode(), failed.reason());
      case Answered answered -> read(answered, target);
    };
  }

  private Page read(Answered answered, WebhookTarget target) {
    Reading reading =
        TwimlReader.read(answered.contentType(), answered.body(), target.withoutFragment());
    return switch (reading) {
      case Playable playable -> new Page.Ready(Optional.of(target), playable.verbs());
      case Refused refused -> broken(refused);
    };
  }

  private Page.Broken broken(Refused refused) {
    call.journal().note(refused.violations());
    Violation first = refused.violations().getFirst();
    return new Page.Broken(first.code(), first.message());
  }
}
