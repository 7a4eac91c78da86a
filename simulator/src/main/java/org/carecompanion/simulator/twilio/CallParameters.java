package org.carecompanion.simulator.twilio;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carecompanion.simulator.http.Form;
import org.carecompanion.simulator.phone.ProgressEvent;
import org.carecompanion.simulator.webhook.WebhookTarget;

/**
 * Checks the parameters of a new call in the order in which Twilio complains about them.
 *
 * <p>Source: https://www.twilio.com/docs/voice/api/call-resource
 */
final class CallParameters {
  private static final int LONGEST_TWIML = 4000;
  private static final int LONGEST_RINGING_SECONDS = 600;
  private static final Pattern SEND_DIGITS = Pattern.compile("[0-9wW#*]{1,32}");

  private final Numbers numbers;

  CallParameters(Numbers numbers) {
    this.numbers = numbers;
  }

  /** The first thing that is wrong. */
  Optional<ApiError> problem(Form form) {
    return first(
        form,
        this::numbersProblem,
        CallParameters::scriptProblem,
        CallParameters::callbackProblem,
        CallParameters::limitsProblem,
        CallParameters::detectionProblem,
        CallParameters::recordingProblem);
  }

  private Optional<ApiError> numbersProblem(Form form) {
    Optional<String> to = form.text("To");
    if (to.isEmpty()) {
      return refuse(21201, "No 'To' number is specified");
    }
    Optional<String> from = form.text("From");
    if (from.isEmpty()) {
      return refuse(21213, "No 'From' number is specified");
    }
    return numbers.problemOfTo(to.get()).or(() -> numbers.problemOfFrom(from.get()));
  }

  private static Optional<ApiError> scriptProblem(Form form) {
    if (form.text("ApplicationSid").isPresent()) {
      return refuse(21218, "Invalid ApplicationSid " + form.text("ApplicationSid").get());
    }
    Optional<String> twiml = form.text("Twiml");
    if (form.text("Url").isEmpty() && twiml.isEmpty()) {
      return refuse(21205, "Url parameter is required.");
    }
    if (twiml.filter(text -> text.length() > LONGEST_TWIML).isPresent()) {
      return Optional.of(ApiError.badParameter("Twiml"));
    }
    return first(form, addressOr(21205, "Url"), addressOr(21205, "FallbackUrl"), methods());
  }

  private static Optional<ApiError> callbackProblem(Form form) {
    Optional<String> unknown =
        form.all("StatusCallbackEvent").stream()
            .filter(label -> ProgressEvent.of(label).isEmpty())
            .findFirst();
    if (unknown.isPresent()) {
      return refuse(21626, "Invalid StatusCallbackEvent " + unknown.get());
    }
    return first(
        form, addressOr(21609, "StatusCallback"), addressOr(21609, "AsyncAmdStatusCallback"));
  }

  private static Optional<ApiError> limitsProblem(Form form) {
    if (!isNumber(form, "Timeout", 1, LONGEST_RINGING_SECONDS)) {
      return refuse(21208, "Invalid Timeout " + form.text("Timeout").orElse(""));
    }
    if (form.text("SendDigits").filter(keys -> !SEND_DIGITS.matcher(keys).matches()).isPresent()) {
      return refuse(21206, "Invalid SendDigits");
    }
    return first(form, numberOr("TimeLimit", 1, 86_400));
  }

  private static Optional<ApiError> detectionProblem(Form form) {
    return first(
        form,
        choiceOr("MachineDetection", "Enable", "DetectMessageEnd", "None"),
        numberOr("MachineDetectionTimeout", 3, 59),
        numberOr("MachineDetectionSpeechThreshold", 1000, 6000),
        numberOr("MachineDetectionSpeechEndThreshold", 500, 5000),
        numberOr("MachineDetectionSilenceTimeout", 2000, 10_000),
        choiceOr("AsyncAmd", "true", "false"));
  }

  private static Optional<ApiError> recordingProblem(Form form) {
    return first(
        form,
        choiceOr("Record", "true", "false"),
        choiceOr("RecordingChannels", "mono", "dual"),
        choiceOr("RecordingTrack", "inbound", "outbound", "both"),
        choiceOr("Trim", "trim-silence", "do-not-trim"),
        CallParameters::recordingEvents,
        addressOr(21609, "RecordingStatusCallback"));
  }

  /** One value with blanks in it, or several; this simulator sends the last one only. */
  private static Optional<ApiError> recordingEvents(Form form) {
    return form.all("RecordingStatusCallbackEvent").stream()
        .flatMap(value -> Stream.of(value.split(" ")))
        .filter(event -> !List.of("in-progress", "completed", "absent").contains(event))
        .findFirst()
        .map(event -> ApiError.badParameter("RecordingStatusCallbackEvent"));
  }

  private static Function<Form, Optional<ApiError>> methods() {
    return form ->
        Stream.of(
                "Method",
                "FallbackMethod",
                "StatusCallbackMethod",
                "AsyncAmdStatusCallbackMethod",
                "RecordingStatusCallbackMethod")
            .filter(
                name ->
                    form.text(name)
                        .filter(m -> WebhookTarget.Method.parse(m).isEmpty())
                        .isPresent())
            .findFirst()
            .map(name -> ApiError.badRequest(21209, "Invalid " + name));
  }

  private static Function<Form, Optional<ApiError>> addressOr(int code, String name) {
    return form ->
        form.text(name)
            .filter(address -> !WebhookTarget.isAbsolute(address))
            .map(address -> ApiError.badRequest(code, name + " is not a valid URL: " + address));
  }

  private static Function<Form, Optional<ApiError>> choiceOr(String name, String... choices) {
    return form ->
        form.text(name)
            .filter(value -> !List.of(choices).contains(value))
            .map(value -> ApiError.badParameter(name));
  }

  private static Function<Form, Optional<ApiError>> numberOr(String name, int least, int most) {
    return form ->
        isNumber(form, name, least, most)
            ? Optional.empty()
            : Optional.of(ApiError.badParameter(name));
  }

  /** Also when the parameter is absent. */
  private static boolean isNumber(Form form, String name, int least, int most) {
    return form.text(name)
        .map(text -> text.matches("\\d{1,6}") && inside(Integer.parseInt(text), least, most))
        .orElse(true);
  }

  private static boolean inside(int number, int least, int most) {
    return number >= least && number <= most;
  }

  @SafeVarargs
  private static Optional<ApiError> first(Form form, Function<Form, Optional<ApiError>>... checks) {
    return Stream.of(checks).flatMap(check -> check.apply(form).stream()).findFirst();
  }

  private static Optional<ApiError> refuse(int code, String message) {
    return Optional.of(ApiError.badRequest(code, message));
  }
}
