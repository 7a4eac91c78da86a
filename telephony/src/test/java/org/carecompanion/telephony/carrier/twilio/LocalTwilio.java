package org.carecompanion.telephony.carrier.twilio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.carecompanion.telephony.Lines;

/**
 * A small server on this machine that speaks Twilio's REST protocol as far as a test tells it to.
 */
public final class LocalTwilio implements AutoCloseable {
  /** What every 429 asks for, in seconds. */
  public static final String RETRY_AFTER = "45";

  static final String SID = "CA" + "1".repeat(32);
  static final String JUST_NOW = "Fri, 20 Nov 2026 15:00:01 +0000";

  /** Where calls are placed and searched, and where that one call is. */
  static final String CALLS = "/2010-04-01/Accounts/" + Lines.ACCOUNT + "/Calls.json";

  static final String ONE = "/2010-04-01/Accounts/" + Lines.ACCOUNT + "/Calls/" + SID + ".json";

  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Answering answering = question -> Reply.error(404, 20404);

  public LocalTwilio() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** One request as it came. */
  public record Asked(String method, String path, Map<String, List<String>> fields, String login) {
    public Optional<String> one(String name) {
      return fields.getOrDefault(name, List.of()).stream().findFirst();
    }
  }

  /** What to answer. */
  public interface Answering {
    Reply to(Asked asked);
  }

  /**
   * @param declaredLength what the header claims; more than there is makes it half an answer
   */
  public record Reply(int status, String type, String body, int declaredLength) {
    public static Reply json(int status, String body) {
      return of(status, "application/json", body);
    }

    public static Reply sound(String body) {
      return of(200, "audio/x-wav", body);
    }

    public static Reply of(int status, String type, String body) {
      return new Reply(status, type, body, body.getBytes(StandardCharsets.UTF_8).length);
    }

    public static Reply error(int status, int code) {
      return json(
          status,
          """
          {"code":%d,"message":"said by the test","more_info":"https://www.twilio.com/docs/errors/%d","status":%d}"""
              .formatted(code, code, status));
    }

    public static Reply half(int status, String body) {
      return half(status, "application/json", body);
    }

    public static Reply half(int status, String type, String body) {
      return new Reply(status, type, body, body.length() + 100);
    }
  }

  public void answer(Answering with) {
    answering = with;
  }

  public void answer(Reply reply) {
    answering = question -> reply;
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** The calls of a product that has this server for Twilio. */
  TwilioCalls calls() {
    return calls(url(), Duration.ofSeconds(10));
  }

  static TwilioCalls calls(String url, Duration patience) {
    return new TwilioCalls(new TwilioAccounts(new TwilioHttp(url, patience)), Lines.addresses());
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public void forget() {
    asked.clear();
  }

  /** A call as Twilio's JSON has it. */
  public static String call(String sid, String status, String created) {
    return """
    {"sid":"%s","status":"%s","date_created":"%s","start_time":null,"end_time":null,"duration":null,"price":null,
     "to":"+12125550142","from":"+12125550101","direction":"outbound-api","api_version":"2010-04-01","uri":"/x.json"}"""
        .formatted(sid, status, created);
  }

  public static String list(String... calls) {
    return """
    {"calls":[%s],"uri":"/x","first_page_uri":"/x","next_page_uri":null,"previous_page_uri":null,"page":0,"page_size":50,"start":0,"end":0}"""
        .formatted(String.join(",", calls));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String query = exchange.getRequestURI().getRawQuery();
      var question =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              fields(query != null ? query : body),
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      asked.add(question);
      Reply reply = answering.to(question);
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      if (reply.status() / 100 == 3) exchange.getResponseHeaders().set("Location", reply.body());
      if (reply.status() == 429) exchange.getResponseHeaders().set("Retry-After", RETRY_AFTER);
      exchange.sendResponseHeaders(
          reply.status(), reply.declaredLength() == 0 ? -1 : reply.declaredLength());
      exchange.getResponseBody().write(reply.body().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Map<String, List<String>> fields(String form) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : form.split("&")) {
      if (pair.isEmpty()) continue;
      String[] parts = pair.split("=", 2);
      fields
          .computeIfAbsent(decode(parts[0]), n -> new ArrayList<>())
          .add(parts.length > 1 ? decode(parts[1]) : "");
    }
    return fields;
  }

  private static String decode(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
