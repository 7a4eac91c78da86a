package org.carecompanion.simulator;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends the vendor library's requests to another address, each exactly once. */
final class RebasedHttpClient extends HttpClient {
  private final String base;
  private final java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient();

  RebasedHttpClient(String base) {
    this.base = base;
  }

  @Override
  public Response makeRequest(Request request) {
    HttpRequest.Builder copy =
        HttpRequest.newBuilder(URI.create(base + request.constructURL().getFile()))
            .header("Authorization", request.getAuthString());
    if (request.getMethod() == com.twilio.http.HttpMethod.GET) {
      copy.GET();
    } else if (request.getMethod() == com.twilio.http.HttpMethod.DELETE) {
      copy.DELETE();
    } else {
      copy.header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(request.encodeFormBody()));
    }
    try {
      var answer = http.send(copy.build(), BodyHandlers.ofString());
      return new Response(answer.body(), answer.statusCode());
    } catch (IOException | InterruptedException e) {
      throw new ApiException(e.getMessage(), e);
    }
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }
}
