package org.carecompanion.telephony.webhook;

import jakarta.ws.rs.core.Response;

/** What a webhook that wants no TwiML is answered. */
final class WebhookAnswers {
  private WebhookAnswers() {}

  /** Not taken in time: the carrier may tell us again, and a job asks anyway. */
  static Response taken(TurnRunner.Outcome<Boolean> outcome) {
    return switch (outcome) {
      case TurnRunner.Outcome.Ready<Boolean> ready when ready.value() ->
          Response.noContent().build();
      case TurnRunner.Outcome.Ready<Boolean> notOurs ->
          Response.status(Response.Status.NOT_FOUND).build();
      case TurnRunner.Outcome.StillThinking<Boolean> slow -> Response.accepted().build();
      case TurnRunner.Outcome.Broken<Boolean> broken -> Response.serverError().build();
    };
  }
}
