package org.carecompanion.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * One browser's session with the console, without a browser: says over HTTP what Vaadin's page
 * would say, so that a page opens in milliseconds and a request can be bent.
 */
final class PlainConsole {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EXECUTED = "execute";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String base;

  /** Sent with every request. */
  final Map<String, String> headers = new TreeMap<>();

  private String uiAddress = "";
  private String token = "";
  private int serverMessage;
  private int clientMessage;
  private final List<JsonNode> changes = new ArrayList<>();
  private JsonNode last = JSON.createObjectNode();

  PlainConsole(String base) {
    this.base = base;
  }

  /** Opens a page as a pasted address would. */
  PlainConsole open(String address) throws IOException, InterruptedException {
    String[] parts = address.split("\\?", 2);
    String query = parts.length == 2 ? parts[1] : "";
    get("/" + parts[0]);
    String init =
        get("/?v-r=init&location=" + encoded(parts[0]) + "&query=" + encoded(query)).body();
    JsonNode page = JSON.readTree(init).path("appConfig");
    uiAddress = "/?v-r=uidl&v-uiId=" + page.path("v-uiId").asInt();
    token = page.at("/uidl/Vaadin-Security-Key").asText();
    serverMessage = page.at("/uidl/syncId").asInt();
    clientMessage = 0;
    changes.clear();
    page.at("/uidl/changes").forEach(changes::add);
    go(address);
    return this;
  }

  /** Goes there within the open page, as a click on a link does. */
  HttpResponse<String> go(String address) throws IOException, InterruptedException {
    String[] parts = address.split("\\?", 2);
    ObjectNode where = JSON.createObjectNode();
    where.put("route", parts[0]).put("query", parts.length == 2 ? parts[1] : "");
    where.put("appShellTitle", "").put("historyState", "").put("trigger", "");
    return event(1, "ui-navigate", where);
  }

  HttpResponse<String> click(String id) throws IOException, InterruptedException {
    return event(node("id", id), "click", JSON.createObjectNode());
  }

  HttpResponse<String> login(String email, String password)
      throws IOException, InterruptedException {
    ObjectNode typed = JSON.createObjectNode();
    typed.put("event.detail.username", email).put("event.detail.password", password);
    return event(node("id", "sign-in-form"), "login", typed);
  }

  /** What the page says when nobody has used it for too long. */
  void timeUp(String path) throws IOException, InterruptedException {
    ObjectNode call = JSON.createObjectNode();
    call.put("type", "publishedEventHandler").put("node", node("tag", "scc-idle"));
    call.put("templateEventMethodName", "timeUp").put("promise", -1);
    call.putArray("templateEventMethodArgs").add(path);
    say(call);
  }

  private HttpResponse<String> event(int node, String name, ObjectNode data)
      throws IOException, InterruptedException {
    ObjectNode event = JSON.createObjectNode();
    event.put("type", "event").put("node", node).put("event", name).set("data", data);
    return say(event);
  }

  private HttpResponse<String> say(ObjectNode what) throws IOException, InterruptedException {
    ObjectNode message = JSON.createObjectNode();
    message.put("csrfToken", token).put("syncId", serverMessage).put("clientId", clientMessage++);
    message.putArray("rpc").add(what);
    HttpResponse<String> got = post(uiAddress, message.toString());
    if (got.statusCode() == 200 && got.body().startsWith("for(;;);[")) read(got.body());
    return got;
  }

  private void read(String body) throws IOException {
    last = JSON.readTree(body.substring("for(;;);".length())).path(0);
    if (last.path("syncId").asInt(-1) >= 0) serverMessage = last.path("syncId").asInt();
    last.path("changes").forEach(changes::add);
  }

  /** What the next message is signed with. */
  void setToken(String other) {
    token = other;
  }

  private int node(String key, String value) {
    return changes.stream()
        .filter(change -> change.path("value").asText().equals(value))
        .filter(change -> change.path("key").asText().equals(key))
        .reduce((older, newer) -> newer)
        .orElseThrow(() -> new AssertionError("nothing on this page has the " + key + " " + value))
        .path("node")
        .asInt();
  }

  boolean has(String id) {
    return changes.stream().anyMatch(change -> change.path("value").asText().equals(id));
  }

  /** Everything the page was told to show so far. */
  String shown() {
    StringBuilder text = new StringBuilder();
    for (JsonNode change : changes) text.append(change.path("value").asText()).append('\n');
    return text.toString();
  }

  /** Where the last answer sends the page, if anywhere. */
  String sentTo() {
    if (last.at("/meta/appError/url").isTextual()) return last.at("/meta/appError/url").asText();
    return StreamSupport.stream(last.path(EXECUTED).spliterator(), false)
        .filter(call -> call.path(call.size() - 1).asText().contains("window.open($0"))
        .map(call -> call.path(0).asText())
        .findFirst()
        .orElse("");
  }

  PlainConsole signIn(String duty) throws IOException, InterruptedException {
    open("sign-in");
    click("use-" + duty);
    return this;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json; charset=UTF-8")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    headers.forEach(request::setHeader);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  String uiAddress() {
    return uiAddress;
  }

  /** The session's id, empty if there is none. */
  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Takes this session for its own, as a thief would. */
  PlainConsole withSession(String id) {
    headers.put("Cookie", "JSESSIONID=" + id);
    return this;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
