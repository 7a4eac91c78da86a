package org.carecompanion.simulator.google;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.carecompanion.simulator.fault.Faults;
import org.carecompanion.simulator.google.RecognitionStream.Ears;
import org.carecompanion.simulator.measure.SpeechTimes;
import org.carecompanion.simulator.sound.Recogniser;
import org.carecompanion.simulator.sound.Synthesis;

/**
 * Both services on one port, without encryption: for this machine only. Closing it ends streams.
 */
public final class GoogleServices implements AutoCloseable {
  private static final Metadata.Key<String> LABEL =
      Metadata.Key.of("x-simulated-by", Metadata.ASCII_STRING_MARSHALLER);
  private static final String NAME = "companion-simulator (simulated Google)";

  private final Server server;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * How quick the vendor is, in real time.
   *
   * @param delay of every answer, as if it thought so long
   * @param silence after which its recogniser takes an utterance for over
   */
  public record Pace(Duration delay, Duration silence) {
    /** A vendor that answers at once. */
    public static final Pace QUICK = new Pace(Duration.ZERO, Recogniser.USUAL_SILENCE);
  }

  /**
   * Starts serving.
   *
   * @throws UncheckedIOException when the address is taken
   */
  public static GoogleServices start(
      InetSocketAddress address, Pace pace, Synthesis voice, Faults faults, SpeechTimes times) {
    return new GoogleServices(address, pace, voice, faults, times);
  }

  private GoogleServices(
      InetSocketAddress address, Pace pace, Synthesis voice, Faults faults, SpeechTimes times) {
    Later later = new Later(clock, pace.delay());
    server =
        NettyServerBuilder.forAddress(address)
            .executor(threads)
            .intercept(new Label())
            .addService(new SpeechService(later, faults, new Ears(pace.silence(), times)))
            .addService(new VoiceService(voice, pace.delay(), faults, times))
            .build();
    try {
      server.start();
      WarmUp.of(new InetSocketAddress(address.getHostString(), server.getPort()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on " + address, e);
    }
  }

  public int port() {
    return server.getPort();
  }

  @Override
  public void close() {
    server.shutdownNow();
    clock.shutdownNow();
    try {
      server.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }

  /** Nobody shall take these answers for Google's. */
  private static final class Label implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      return next.startCall(
          new SimpleForwardingServerCall<Q, A>(call) {
            @Override
            public void sendHeaders(Metadata answer) {
              answer.put(LABEL, NAME);
              super.sendHeaders(answer);
            }
          },
          headers);
    }
  }
}
