package org.carecompanion.speech.stt.google;

import com.google.api.gax.grpc.ChannelPoolSettings;
import com.google.api.gax.grpc.InstantiatingGrpcChannelProvider;
import com.google.cloud.speech.v1.SpeechClient;
import com.google.cloud.speech.v1.SpeechSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.carecompanion.speech.stt.DeafnessGuard;
import org.carecompanion.speech.stt.Listening;
import org.carecompanion.speech.stt.Reopening;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.SpeechStream;
import org.carecompanion.speech.stt.SpeechToText;
import org.carecompanion.speech.vendor.google.GoogleAccess;

/**
 * Google's recogniser for all calls: one client, a stream for each person, opened again before
 * Google ends it, and once when it breaks or hears nothing.
 */
public final class GoogleEars implements AutoCloseable {
  /** Google allows 100 streams on a connection. */
  private static final int CONNECTIONS = 4;

  /** An answer holds a sentence or two. */
  private static final int MOST_ANSWER_BYTES = 256_000;

  private static final long CLOSING_SECONDS = 2;

  private final SpeechClient client;
  private final String model;
  private final StreamLimits limits;
  private final ScheduledThreadPoolExecutor clock;

  private GoogleEars(SpeechClient client, String model, StreamLimits limits) {
    this.client = client;
    this.model = model;
    this.limits = limits;
    clock = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("ears").factory());
    clock.setRemoveOnCancelPolicy(true);
  }

  /**
   * Reaches no network.
   *
   * @param model like {@code phone_call}, which is made for 8,000 samples a second
   */
  public static GoogleEars open(GoogleAccess access, String model) {
    return open(access, model, StreamLimits.GOOGLE);
  }

  static GoogleEars open(GoogleAccess access, String model, StreamLimits limits) {
    InstantiatingGrpcChannelProvider.Builder way =
        SpeechSettings.defaultGrpcTransportProviderBuilder()
            .setMaxInboundMessageSize(MOST_ANSWER_BYTES)
            .setChannelPoolSettings(ChannelPoolSettings.staticallySized(CONNECTIONS));
    SpeechSettings.Builder settings = SpeechSettings.newBuilder();
    access.set(settings, way);
    try {
      return new GoogleEars(SpeechClient.create(settings.build()), model, limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Listens with what is kept of the sound if Google ends a stream. */
  public SpeechToText ears() {
    return new Reopening(
        new DeafnessGuard(this::stream, System::nanoTime), GoogleStream.RESTART::equals);
  }

  /** One stream, as long as Google lets it be. */
  private SpeechStream stream(Listening how, SpeechListener listener) {
    GoogleStream stream = new GoogleStream(listener, new Aging(limits, System::nanoTime));
    Sender sender = new Sender(client.streamingRecognizeCallable().splitCall(stream));
    try {
      sender.begin(Requests.begin(how, model));
      long tick = limits.tick().toNanos();
      stream.begin(
          sender, clock.scheduleWithFixedDelay(stream::tick, tick, tick, TimeUnit.NANOSECONDS));
    } catch (RuntimeException | Error e) {
      sender.cancel();
      throw e;
    }
    return stream;
  }

  /** How many streams the clock still looks at. */
  int waiting() {
    return clock.getQueue().size();
  }

  @Override
  public void close() {
    clock.shutdownNow();
    client.shutdownNow();
    try {
      client.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
