package org.carecompanion.telephony.carrier.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.figures.Label;
import org.carecompanion.db.figures.Vendors;

/**
 * Carries the Twilio library's requests to a configured address. One request is one request: the
 * library's own {@code reliableRequest} posts again after a 5xx, which could ring a phone twice.
 */
final class TwilioHttp extends HttpClient {
  private static final Logger LOG = Logger.getLogger(TwilioHttp.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** The header, and where its seconds stand in what the library reads. */
  static final String RETRY_AFTER = "Retry-After";

  private static final int FIRST_ERROR = 400;
  private static final Map<String, String> COLLECTIONS =
      Map.of(
          "/Calls",
          "calls",
          "/Messages",
          "messages",
          "/Recordings",
          "recordings",
          "/IncomingPhoneNumbers",
          "numbers");

  private final String base;
  private final Duration patience;
  private final java.net.http.HttpClient http =
      java.net.http.HttpClient.newBuilder()
          .version(java.net.http.HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .build();

  /**
   * @param base such as https://api.twilio.com, without a trailing slash
   * @param patience for one whole answer
   */
  TwilioHttp(String base, Duration patience) {
    this.base = base;
    this.patience = patience;
  }

  @Override
  public Response makeRequest(Request request) {
    Vendors.Asked asked = Vendors.ask(Vendors.Vendor.TWILIO, operation(request));
    try {
      var answer = http.send(translate(request), BodyHandlers.ofString());
      asked.answered(answer.statusCode());
      String body = readable(answer.statusCode(), answer.body(), wait(answer.headers()));
      return new Response(body, answer.statusCode());
    } catch (IOException e) {
      asked.answered(Vendors.Result.NO_ANSWER, e.getClass().getSimpleName());
      throw new ApiException("no answer from the carrier", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException("interrupted while waiting for the carrier", e);
    }
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  /** The last collection the address names: {@code .../Calls/CA1/Recordings.json} is recordings. */
  private static String operation(Request request) {
    String path = request.constructURL().getPath();
    int at = -1;
    String last = Label.OTHER;
    for (Map.Entry<String, String> collection : COLLECTIONS.entrySet())
      if (path.lastIndexOf(collection.getKey()) > at) {
        at = path.lastIndexOf(collection.getKey());
        last = collection.getValue();
      }
    return last;
  }

  private HttpRequest translate(Request request) {
    var builder =
        HttpRequest.newBuilder(URI.create(base + request.constructURL().getFile()))
            .timeout(patience)
            .header("Accept", "application/json");
    if (request.requiresAuthentication()) builder.header("Authorization", request.getAuthString());
    return switch (request.getMethod().toString()) {
      case "GET" -> builder.GET().build();
      case "DELETE" -> builder.DELETE().build();
      default ->
          builder
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(request.encodeFormBody()))
              .build();
    };
  }

  /**
   * An error as the library can read it: what stands between us and Twilio does not answer in
   * Twilio's JSON, and the library then forgets even the status.
   */
  private static String readable(int status, String body, OptionalLong wait) {
    if (status < FIRST_ERROR) return body;
    ObjectNode error = object(body);
    error.put("status", status);
    wait.ifPresent(seconds -> error.putObject("details").put(RETRY_AFTER, seconds));
    return error.toString();
  }

  /** Seconds; what is not a plain number is passed over. */
  private static OptionalLong wait(HttpHeaders headers) {
    return headers.allValues(RETRY_AFTER).stream()
        .filter(value -> value.matches("[0-9]{1,6}"))
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  private static ObjectNode object(String body) {
    try {
      if (JSON.readTree(body) instanceof ObjectNode object) return object;
    } catch (JsonProcessingException e) {
      LOG.log(Level.WARNING, "an error that is not JSON: {0}", e.getClass().getSimpleName());
    }
    return JSON.createObjectNode();
  }
}
