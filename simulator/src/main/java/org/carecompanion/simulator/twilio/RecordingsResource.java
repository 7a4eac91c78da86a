package org.carecompanion.simulator.twilio;

import java.util.List;
import java.util.Optional;
import org.carecompanion.simulator.http.Answer;
import org.carecompanion.simulator.http.Incoming;
import org.carecompanion.simulator.phone.PhoneCall;
import org.carecompanion.simulator.phone.Recording;
import org.carecompanion.simulator.phone.Switchboard;

/** The Recordings resource: list, fetch, media, delete. */
final class RecordingsResource {
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  private final String accountSid;
  private final Switchboard switchboard;

  RecordingsResource(String accountSid, Switchboard switchboard) {
    this.accountSid = accountSid;
    this.switchboard = switchboard;
  }

  Optional<Recording> find(String sid) {
    return kept().stream().filter(recording -> recording.sid().equals(sid)).findFirst();
  }

  Answer list(Incoming request) {
    Optional<String> call = request.query().text("CallSid");
    List<Recording> found =
        kept().stream().filter(r -> call.map(r.call().sid().value()::equals).orElse(true)).toList();
    return Answer.json(
        OK,
        new ListPage(request.path(), request.query())
            .of("recordings", found, recording -> RecordingJson.of(recording, accountSid)));
  }

  Answer fetch(Recording recording) {
    return Answer.json(OK, RecordingJson.of(recording, accountSid));
  }

  /** A recording that is still being made has no media. */
  Answer media(Recording recording, Incoming request) {
    return recording
        .media()
        .map(bytes -> new Answer(OK, "audio/x-wav", bytes, Answer.Delivery.WHOLE))
        .orElseGet(() -> ApiError.notFound(request.path()).answer());
  }

  Answer delete(Recording recording) {
    recording.delete();
    return Answer.empty(NO_CONTENT);
  }

  private List<Recording> kept() {
    return switchboard.calls().stream()
        .map(PhoneCall::recording)
        .flatMap(Optional::stream)
        .filter(recording -> !recording.deleted())
        .toList();
  }
}
