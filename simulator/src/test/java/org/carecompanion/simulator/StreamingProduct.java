package org.carecompanion.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.carecompanion.simulator.sound.Clip;
import org.carecompanion.simulator.sound.HeardWord;
import org.carecompanion.simulator.sound.MuLaw;
import org.carecompanion.simulator.sound.Speaker;
import org.carecompanion.simulator.sound.WordListener;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;

/** The product's end of media streams, for tests: plays, marks, clears, and remembers. */
final class StreamingProduct extends WebSocketServer implements AutoCloseable {
  /** A message and when it came. */
  record Message(long at, JsonNode json) {
    String event() {
      return json.path("event").asText();
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Speaker speaker = new Speaker(Speaker.Kind.BUZZ);
  private final CountDownLatch started = new CountDownLatch(1);
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final List<ClientHandshake> handshakes = new CopyOnWriteArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile BiConsumer<StreamingProduct, Message> behaviour = (product, message) -> {};
  private volatile WebSocket stream;
  private volatile String sid = "";
  private WordListener ear = new WordListener(Clip.RATE);
  private boolean refuses;

  StreamingProduct() throws InterruptedException {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    setReuseAddr(true);
    setDaemon(true);
    start();
    if (!started.await(5, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the server did not start");
    }
  }

  StreamingProduct on(BiConsumer<StreamingProduct, Message> behaviour) {
    this.behaviour = behaviour;
    return this;
  }

  StreamingProduct refusing() {
    refuses = true;
    return this;
  }

  String address() {
    return "ws://localhost:" + getPort() + "/phone/ws/a-token";
  }

  /** Sends sound for the words, all at once, and a mark after it. */
  void says(String words, String mark) {
    byte[] sound = MuLaw.encode(said(words).samples());
    for (int at = 0; at < sound.length; at += 160) {
      media(Arrays.copyOfRange(sound, at, Math.min(sound.length, at + 160)));
    }
    mark(mark);
  }

  Clip said(String words) {
    return speaker.say(new Speaker.Saying(words, 9, 165, 1));
  }

  void media(byte[] sound) {
    ObjectNode media = event("media");
    media.putObject("media").put("payload", Base64.getEncoder().encodeToString(sound));
    stream.send(media.toString());
  }

  void mark(String name) {
    ObjectNode mark = event("mark");
    mark.putObject("mark").put("name", name);
    stream.send(mark.toString());
  }

  void clear() {
    stream.send(event("clear").toString());
  }

  void hangsUpTheStream() {
    stream.close(1000);
  }

  void sendsRaw(String text) {
    stream.send(text);
  }

  private ObjectNode event(String name) {
    return JsonNodeFactory.instance.objectNode().put("event", name).put("streamSid", sid);
  }

  List<Message> messages(String event) {
    return messages.stream().filter(message -> message.event().equals(event)).toList();
  }

  /** The stream's own clock: one frame is 20 ms. */
  long mediaBetween(Message first, Message second) {
    return messages.subList(messages.indexOf(first), messages.indexOf(second)).stream()
        .filter(message -> message.event().equals("media"))
        .count();
  }

  List<String> events() {
    List<String> events = new ArrayList<>();
    for (Message message : messages) {
      if (events.isEmpty() || !events.getLast().equals(message.event())) {
        events.add(message.event());
      }
    }
    return events;
  }

  String heard() {
    return heard.stream().collect(Collectors.joining(" "));
  }

  ClientHandshake handshake() {
    return handshakes.getFirst();
  }

  boolean awaitsClose() throws InterruptedException {
    return closed.await(10, TimeUnit.SECONDS);
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket from, Draft draft, ClientHandshake request) throws InvalidDataException {
    handshakes.add(request);
    if (refuses) {
      throw new InvalidDataException(1008);
    }
    return super.onWebsocketHandshakeReceivedAsServer(from, draft, request);
  }

  @Override
  public void onOpen(WebSocket opened, ClientHandshake handshake) {
    stream = opened;
    ear = new WordListener(Clip.RATE);
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    try {
      Message message = new Message(System.nanoTime(), JSON.readTree(text));
      messages.add(message);
      if (message.event().equals("start")) {
        sid = message.json().path("streamSid").asText();
      } else if (message.event().equals("media")) {
        byte[] sound = Base64.getDecoder().decode(message.json().at("/media/payload").asText());
        ear.hear(MuLaw.decode(sound)).stream()
            .filter(word -> !word.isName())
            .map(HeardWord::word)
            .forEach(heard::add);
      }
      behaviour.accept(this, message);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void onClose(WebSocket from, int code, String reason, boolean remote) {
    closed.countDown();
  }

  @Override
  public void onError(WebSocket from, Exception problem) {
    problem.printStackTrace();
  }

  @Override
  public void close() throws InterruptedException {
    stop(1000);
  }
}
