package org.carecompanion.simulator.phone;

import java.util.Map;
import org.carecompanion.simulator.measure.WebhookKind;
import org.carecompanion.simulator.webhook.CookieJar;
import org.carecompanion.simulator.webhook.WebhookAnswer;
import org.carecompanion.simulator.webhook.WebhookRequest;
import org.carecompanion.simulator.webhook.WebhookTarget;

/** Asks webhooks on behalf of one call and notes each visit in its journal. */
final class Asker {
  private final Carrier carrier;
  private final PhoneCall call;
  private final CookieJar cookies = new CookieJar();

  Asker(Carrier carrier, PhoneCall call) {
    this.carrier = carrier;
    this.call = call;
  }

  /** Asks with the call's own fields and the given ones, which win. */
  WebhookAnswer ask(WebhookKind kind, WebhookTarget target, Map<String, String> extra) {
    Map<String, String> fields = CallFields.of(call, carrier.accountSid(), call.status());
    fields.putAll(extra);
    return send(kind, target, fields);
  }

  /** Asks with exactly the given fields. */
  WebhookAnswer send(WebhookKind kind, WebhookTarget target, Map<String, String> fields) {
    WebhookAnswer answer =
        carrier.webhooks().send(new WebhookRequest(kind, target, fields, cookies));
    call.journal()
        .note(new WebhookVisit(carrier.clock().instant(), kind, target.address(), answer));
    return answer;
  }
}
