package org.carecompanion.simulator.google;

import com.google.cloud.speech.v1.SpeechGrpc;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import org.carecompanion.simulator.fault.Faults;
import org.carecompanion.simulator.fault.SpeechFault;
import org.carecompanion.simulator.fault.SpeechFault.Trouble;
import org.carecompanion.simulator.fault.SpeechVendor;
import org.carecompanion.simulator.google.RecognitionStream.Ears;

/** Speech to text, streaming only. */
final class SpeechService extends SpeechGrpc.SpeechImplBase {
  private final Later later;
  private final Faults faults;
  private final Ears ears;

  SpeechService(Later later, Faults faults, Ears ears) {
    this.ears = ears;
    this.later = later;
    this.faults = faults;
  }

  @Override
  public StreamObserver<StreamingRecognizeRequest> streamingRecognize(
      StreamObserver<StreamingRecognizeResponse> answers) {
    Trouble trouble =
        faults.next(SpeechVendor.GOOGLE_EARS).map(SpeechFault::trouble).orElse(new Trouble.None());
    var client = (ServerCallStreamObserver<StreamingRecognizeResponse>) answers;
    RecognitionStream stream = new RecognitionStream(client, later, trouble, ears);
    client.setOnCancelHandler(stream::gone);
    stream.begin();
    return stream;
  }
}
