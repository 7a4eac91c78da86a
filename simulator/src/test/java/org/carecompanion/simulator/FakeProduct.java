package org.carecompanion.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.security.RequestValidator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A webhook server for tests: answers by path, remembers what it was asked, checks signatures. */
final class FakeProduct implements AutoCloseable {
  /** One request as it came in. {@code genuine} is what Twilio's own validator says. */
  record Asked(
      String path, Map<String, String> fields, Map<String, String> headers, boolean genuine) {
    String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  record Reply(int status, String type, String body, Map<String, String> headers) {
    static Reply twiml(String verbs) {
      return new Reply(200, "text/xml", "<Response>" + verbs + "</Response>", Map.of());
    }

    static Reply status(int status) {
      return new Reply(status, "text/plain", "", Map.of());
    }
  }

  private final HttpServer server;
  private final RequestValidator validator;
  private final Map<String, Function<Asked, Reply>> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  FakeProduct(String authToken) throws IOException {
    validator = new RequestValidator(authToken);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
    on("/status", request -> Reply.status(204));
  }

  FakeProduct on(String path, Function<Asked, Reply> answer) {
    answers.put(path, answer);
    return this;
  }

  /** Answers the path with these verbs, always. */
  FakeProduct says(String path, String verbs) {
    return on(path, request -> Reply.twiml(verbs));
  }

  String at(String pathAndQuery) {
    return "http://localhost:" + server.getAddress().getPort() + pathAndQuery;
  }

  List<Asked> asked() {
    return asked;
  }

  List<Asked> asked(String path) {
    return asked.stream().filter(request -> request.path().equals(path)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Asked request = read(exchange);
      asked.add(request);
      Reply reply = answers.getOrDefault(request.path(), r -> Reply.status(404)).apply(request);
      reply.headers().forEach(exchange.getResponseHeaders()::add);
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Asked read(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> fields = fields(body);
    Map<String, String> headers = new LinkedHashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    boolean genuine =
        validator.validate(
            at(exchange.getRequestURI().toString()),
            fields,
            headers.getOrDefault("X-twilio-signature", ""));
    if (exchange.getRequestMethod().equals("GET")) {
      fields = fields(String.valueOf(exchange.getRequestURI().getRawQuery()));
    }
    return new Asked(exchange.getRequestURI().getPath(), fields, headers, genuine);
  }

  private static Map<String, String> fields(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        fields.put(decode(parts[0]), decode(parts[1]));
      }
    }
    return fields;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
