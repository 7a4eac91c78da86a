package org.carecompanion.telephony.media;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.StreamSecret;
import org.carecompanion.speech.turn.Pace;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.call.CarrierStream;
import org.carecompanion.telephony.call.StreamEvents;
import org.carecompanion.telephony.call.StreamedCall;

/** A real listener on this machine, with calls that remember; who knows a token comes in, once. */
final class Listening implements AutoCloseable {
  final RememberedCalls calls = new RememberedCalls();
  final Queue<Admitted> broken = new ConcurrentLinkedQueue<>();
  final Queue<Streams.Over> over = new ConcurrentLinkedQueue<>();
  final Streams streams;
  private final Map<String, String> callsOfTokens = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final SocketServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  Listening(int most) {
    this(most, Optional.empty());
  }

  /** With calls that do this with their streams. */
  Listening(int most, Function<CarrierStream, StreamEvents> call) {
    this(most, Optional.of(call));
  }

  private Listening(int most, Optional<Function<CarrierStream, StreamEvents>> call) {
    streams =
        new Streams(
            most,
            (streamed, out) -> call.isPresent() ? call.get().apply(out) : calls.open(streamed, out),
            this::over,
            System::nanoTime);
    server =
        SocketServer.listen(
            new InetSocketAddress("127.0.0.1", 0),
            streams,
            sockets -> new Door(streams, this::admit, threads, sockets));
  }

  private void over(Admitted stream, Streams.Over how) {
    over.add(how);
    if (how != Streams.Over.AS_THE_CARRIER_SAID) broken.add(stream);
  }

  private Optional<Admitted> admit(StreamAddress asked, Proof proof) {
    String known = callsOfTokens.remove(asked.secret().value());
    if (known == null || proof.signature().isEmpty() && proof.authorization().isEmpty())
      return Optional.empty();
    if (known.equals("trouble")) throw new IllegalStateException("the database is away");
    var call = new StreamedCall(Lines.HARBOR, new CallId(UUID.randomUUID()), known, Pace.USUAL);
    return Optional.of(new Admitted(call, 1));
  }

  /** A path that a stream of this call may come by, once. */
  String path(StreamAddress.Carrier carrier, String call) {
    StreamSecret secret = StreamSecret.random();
    callsOfTokens.put(secret.value(), call);
    return new StreamAddress(carrier, call, secret).path();
  }

  String path(String call) {
    return path(StreamAddress.Carrier.TWILIO, call);
  }

  URI socket(String path) {
    return URI.create("ws://127.0.0.1:" + server.address().getPort() + path);
  }

  InetSocketAddress address() {
    return server.address();
  }

  /** From now on nobody has time for who comes. */
  void isBusy() {
    threads.shutdown();
  }

  HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.address().getPort() + path))
            .timeout(Duration.ofSeconds(10))
            .build(),
        BodyHandlers.ofString());
  }

  Peer connect(String path) throws Exception {
    return Peer.connect(http, socket(path));
  }

  /** A stream of this call that has begun. */
  Peer started(String call) throws Exception {
    Peer peer = connect(path(call));
    peer.says(Peer.START.formatted(call));
    return peer;
  }

  @Override
  public void close() {
    streams.closeAll();
    server.close();
    threads.shutdownNow();
    http.shutdownNow();
  }
}
