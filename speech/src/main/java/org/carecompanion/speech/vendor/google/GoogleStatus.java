package org.carecompanion.speech.vendor.google;

import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode.Code;
import io.grpc.Status;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;

/** What a failed call to Google means (protocols.md 4.3). */
public final class GoogleStatus {
  private GoogleStatus() {}

  /** Says the status and nothing of Google's text, which may quote what was sent. */
  public static SpeechFailure failure(Throwable error) {
    if (error instanceof ApiException failed) return failure(failed.getStatusCode().getCode());
    return SpeechFailure.thrown(error);
  }

  /**
   * @param code of a {@code google.rpc.Status}
   */
  public static SpeechFailure failure(int code) {
    return failure(Code.valueOf(Status.fromCodeValue(code).getCode().name()));
  }

  private static SpeechFailure failure(Code code) {
    Kind kind =
        switch (code) {
          case INVALID_ARGUMENT,
              UNAUTHENTICATED,
              PERMISSION_DENIED,
              NOT_FOUND,
              FAILED_PRECONDITION,
              UNIMPLEMENTED ->
              Kind.WILL_NOT_HELP;
          case OK,
              CANCELLED,
              UNKNOWN,
              DEADLINE_EXCEEDED,
              ALREADY_EXISTS,
              RESOURCE_EXHAUSTED,
              ABORTED,
              OUT_OF_RANGE,
              INTERNAL,
              UNAVAILABLE,
              DATA_LOSS ->
              Kind.MAY_BE_RETRIED;
        };
    return code == Code.INVALID_ARGUMENT
        ? SpeechFailure.ofThisOne(kind, code.name())
        : new SpeechFailure(kind, code.name());
  }
}
