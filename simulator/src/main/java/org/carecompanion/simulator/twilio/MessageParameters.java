package org.carecompanion.simulator.twilio;

import java.util.Optional;
import org.carecompanion.simulator.http.Form;
import org.carecompanion.simulator.webhook.WebhookTarget;

/** Checks the parameters of a new text message as Twilio does. */
final class MessageParameters {
  private static final int LONGEST_BODY = 1600;

  private final Numbers numbers;

  MessageParameters(Numbers numbers) {
    this.numbers = numbers;
  }

  /** The first thing that is wrong. */
  Optional<ApiError> problem(Form form) {
    Optional<String> to = form.text("To");
    if (to.isEmpty()) {
      return refuse(21604, "A 'To' phone number is required.");
    }
    Optional<String> from = form.text("From");
    if (from.isEmpty()) {
      return refuse(21603, "A 'From' phone number is required.");
    }
    Optional<String> body = form.text("Body");
    if (body.isEmpty()) {
      return refuse(21602, "Message body is required.");
    }
    if (body.get().length() > LONGEST_BODY) {
      return refuse(21617, "The concatenated message body exceeds the 1600 character limit");
    }
    return form.text("StatusCallback")
        .filter(address -> !WebhookTarget.isAbsolute(address))
        .map(address -> ApiError.badRequest(21609, "StatusCallback is not a valid URL: " + address))
        .or(() -> numbers.problemOfTo(to.get()).map(MessageParameters::asForMessages))
        .or(() -> numbers.problemOfFrom(from.get()).map(MessageParameters::asForMessages));
  }

  /** Messages name some of the same problems by other codes than calls do. */
  private static ApiError asForMessages(ApiError error) {
    int code =
        switch (error.code()) {
          case 21217 -> 21211;
          case 21214 -> 21612;
          case 21215 -> 21408;
          case 21216 -> 21610;
          case 21210 -> 21606;
          default -> error.code();
        };
    return ApiError.badRequest(code, error.message());
  }

  private static Optional<ApiError> refuse(int code, String message) {
    return Optional.of(ApiError.badRequest(code, message));
  }
}
