package org.carecompanion.simulator.twilio;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.carecompanion.simulator.fault.Faults;
import org.carecompanion.simulator.fault.RestFault;
import org.carecompanion.simulator.fault.RestFault.Trouble;
import org.carecompanion.simulator.fault.RestOperation;
import org.carecompanion.simulator.http.Answer;

/** Carries out the fault in force, if there is one for the operation. */
final class FaultyAnswers {
  private final Faults faults;

  FaultyAnswers(Faults faults) {
    this.faults = faults;
  }

  Answer answer(RestOperation operation, Supplier<Answer> work) {
    Optional<RestFault> fault = faults.next(operation);
    return fault.isEmpty() ? work.get() : suffer(fault.get().trouble(), work);
  }

  private static Answer suffer(Trouble trouble, Supplier<Answer> work) {
    return switch (trouble) {
      case Trouble.Refuses refuses -> ApiError.server(refuses.status()).answer();
      case Trouble.RateLimited limited -> ApiError.tooManyRequests().answer();
      case Trouble.AcceptsButAnswers accepts -> {
        Answer done = work.get();
        boolean accepted = done.status() < ApiError.BAD_REQUEST;
        yield accepted ? ApiError.server(accepts.status()).answer() : done;
      }
      case Trouble.BreaksOff breaksOff -> work.get().brokenOff();
      case Trouble.Delays delays -> {
        Answer answer = work.get();
        holdBack(delays.millis());
        yield answer;
      }
    };
  }

  private static void holdBack(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
