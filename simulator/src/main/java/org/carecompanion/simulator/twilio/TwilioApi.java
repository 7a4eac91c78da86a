package org.carecompanion.simulator.twilio;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecompanion.simulator.fault.Faults;
import org.carecompanion.simulator.fault.RestOperation;
import org.carecompanion.simulator.http.Answer;
import org.carecompanion.simulator.http.Incoming;
import org.carecompanion.simulator.phone.CallSid;
import org.carecompanion.simulator.phone.PhoneCall;
import org.carecompanion.simulator.phone.Recording;
import org.carecompanion.simulator.phone.Switchboard;

/** Everything under {@code /2010-04-01/}: who asks, what for, and whether a fault comes between. */
public final class TwilioApi {
  private static final Pattern PATH =
      Pattern.compile(
          "/2010-04-01/Accounts/(AC[0-9a-fA-F]{32})/(Calls|Messages|Recordings)(?:/([A-Z]{2}[0-9a-f]{32}))?(\\.json|\\.wav|)");

  private final Account account;
  private final Switchboard switchboard;
  private final Messages messages;
  private final CallsResource calls;
  private final MessagesResource texts;
  private final RecordingsResource recordings;
  private final FaultyAnswers faulty;

  public TwilioApi(Account account, Switchboard switchboard, Messages messages, Faults faults) {
    Numbers numbers = new Numbers(account);
    this.account = account;
    this.switchboard = switchboard;
    this.messages = messages;
    this.calls = new CallsResource(account.sid(), switchboard, new CallParameters(numbers), faults);
    this.recordings = new RecordingsResource(account.sid(), switchboard);
    this.texts = new MessagesResource(account.sid(), messages, new MessageParameters(numbers));
    this.faulty = new FaultyAnswers(faults);
  }

  public Answer answer(Incoming request) {
    Matcher path = PATH.matcher(request.path());
    if (!path.matches() || !path.group(4).equals(".json") && !isMedia(path)) {
      return ApiError.notFound(request.path()).answer();
    }
    if (!request.authorization().map(account::admits).orElse(false)
        || !path.group(1).equals(account.sid())) {
      return ApiError.notAuthenticated().answer();
    }
    Optional<String> sid = Optional.ofNullable(path.group(3));
    return switch (path.group(2)) {
      case "Calls" -> calls(request, sid);
      case "Messages" -> messages(request, sid);
      default -> recordings(request, sid, isMedia(path));
    };
  }

  /** A recording's address without .json is its sound. */
  private static boolean isMedia(Matcher path) {
    return path.group(2).equals("Recordings")
        && path.group(3) != null
        && !path.group(4).equals(".json");
  }

  private Answer recordings(Incoming request, Optional<String> sid, boolean media) {
    if (sid.isEmpty()) {
      return request.method().equals("GET")
          ? within(RestOperation.LIST_RECORDINGS, () -> recordings.list(request))
          : ApiError.methodNotAllowed().answer();
    }
    Optional<Recording> recording = sid.flatMap(recordings::find);
    if (recording.isEmpty()) {
      return ApiError.notFound(request.path()).answer();
    }
    return switch (request.method()) {
      case "GET" ->
          media
              ? within(
                  RestOperation.RECORDING_MEDIA, () -> recordings.media(recording.get(), request))
              : within(RestOperation.FETCH_RECORDING, () -> recordings.fetch(recording.get()));
      case "DELETE" ->
          within(RestOperation.DELETE_RECORDING, () -> recordings.delete(recording.get()));
      default -> ApiError.methodNotAllowed().answer();
    };
  }

  private Answer calls(Incoming request, Optional<String> sid) {
    if (sid.isEmpty()) {
      return switch (request.method()) {
        case "POST" -> within(RestOperation.CREATE_CALL, () -> calls.create(request.form()));
        case "GET" -> within(RestOperation.LIST_CALLS, () -> calls.list(request));
        default -> ApiError.methodNotAllowed().answer();
      };
    }
    Optional<PhoneCall> call = sid.map(CallSid::new).flatMap(switchboard::find);
    if (call.isEmpty()) {
      return ApiError.notFound(request.path()).answer();
    }
    return switch (request.method()) {
      case "POST" ->
          within(RestOperation.UPDATE_CALL, () -> calls.update(call.get(), request.form()));
      case "GET" -> within(RestOperation.FETCH_CALL, () -> calls.fetch(call.get()));
      default -> ApiError.methodNotAllowed().answer();
    };
  }

  private Answer messages(Incoming request, Optional<String> sid) {
    if (sid.isEmpty()) {
      return switch (request.method()) {
        case "POST" -> within(RestOperation.CREATE_MESSAGE, () -> texts.create(request.form()));
        case "GET" -> within(RestOperation.LIST_MESSAGES, () -> texts.list(request));
        default -> ApiError.methodNotAllowed().answer();
      };
    }
    Optional<Message> message = sid.flatMap(messages::find);
    if (message.isEmpty()) {
      return ApiError.notFound(request.path()).answer();
    }
    return switch (request.method()) {
      case "GET" -> within(RestOperation.FETCH_MESSAGE, () -> texts.fetch(message.get()));
      default -> ApiError.methodNotAllowed().answer();
    };
  }

  private Answer within(RestOperation operation, Supplier<Answer> work) {
    return faulty.answer(operation, work);
  }
}
