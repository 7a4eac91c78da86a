package org.carecompanion.simulator.webhook;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.carecompanion.simulator.http.Form;
import org.carecompanion.simulator.webhook.Attempt.Outcome;
import org.carecompanion.simulator.webhook.Attempt.Outcome.Success;
import org.carecompanion.simulator.webhook.Attempt.Outcome.Trouble;
import org.carecompanion.simulator.webhook.RetryRules.Policy;
import org.carecompanion.simulator.webhook.WebhookTarget.Method;
import org.jspecify.annotations.Nullable;

/** Sends one try over HTTP/1.1, follows redirects, and names what went wrong by Twilio's codes. */
final class AttemptSender {
  /** Source: Twilio follows at most ten redirects (error 11215). */
  private static final int MOST_REDIRECTS = 10;

  private final Signature signature;
  private final Map<Duration, HttpClient> clientsByConnectTime = new ConcurrentHashMap<>();

  AttemptSender(Signature signature) {
    this.signature = signature;
  }

  Outcome send(Attempt attempt, Duration left) {
    Duration limit = attempt.rules().read().compareTo(left) < 0 ? attempt.rules().read() : left;
    HttpRequest request = first(attempt);
    try {
      for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        HttpResponse<String> response = exchange(attempt, request, limit);
        attempt.request().cookies().keep(response.headers().allValues("Set-Cookie"));
        var location = response.headers().firstValue("Location");
        if (response.statusCode() / 100 != 3 || location.isEmpty()) {
          return judge(response);
        }
        request = get(attempt, request.uri().resolve(location.get()).toString());
      }
      return new Trouble(Policy.CLIENT_ERROR, 11215, 0, "too many redirects");
    } catch (TimeoutException e) {
      return new Trouble(Policy.READ, 11205, 0, "no answer in " + limit.toMillis() + " ms");
    } catch (ExecutionException e) {
      return trouble(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Trouble(Policy.READ, 11205, 0, "the simulator is stopping");
    }
  }

  private HttpResponse<String> exchange(Attempt attempt, HttpRequest request, Duration limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<HttpResponse<String>> answer =
        client(attempt.rules().connect()).sendAsync(request, BodyHandlers.ofString());
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  private static Outcome judge(HttpResponse<String> response) {
    int status = response.statusCode();
    if (status / 100 == 2) {
      String type = response.headers().firstValue("Content-Type").orElse("");
      return new Success(status, type, response.body());
    }
    Policy policy = status / 100 == 5 ? Policy.SERVER_ERROR : Policy.CLIENT_ERROR;
    return new Trouble(policy, 11200, status, "answered " + status);
  }

  private static Trouble trouble(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException e ->
          new Trouble(Policy.CONNECT, 11205, 0, "no connection in time");
      case ConnectException e when e.getCause() instanceof UnresolvedAddressException ->
          new Trouble(Policy.CONNECT, 11210, 0, "host name not found");
      case UnknownHostException e -> new Trouble(Policy.CONNECT, 11210, 0, "host name not found");
      case ConnectException e -> new Trouble(Policy.CONNECT, 11205, 0, "connection refused");
      case SSLException e -> new Trouble(Policy.CONNECT, 11220, 0, "TLS: " + e.getMessage());
      case null, default -> new Trouble(Policy.READ, 11206, 0, "protocol: " + cause);
    };
  }

  private HttpRequest first(Attempt attempt) {
    WebhookTarget target = attempt.request().target();
    String address = target.withoutFragment();
    Map<String, String> fields = attempt.request().fields();
    if (target.method() == Method.GET) {
      String joint = address.contains("?") ? "&" : "?";
      return get(attempt, address + joint + Form.encode(fields));
    }
    return start(attempt, address, fields)
        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
        .POST(BodyPublishers.ofString(Form.encode(fields)))
        .build();
  }

  private HttpRequest get(Attempt attempt, String address) {
    return start(attempt, address, Map.of()).GET().build();
  }

  private HttpRequest.Builder start(
      Attempt attempt, String address, Map<String, String> signedFields) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    signedFields.forEach((name, value) -> fields.put(name, List.of(value)));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .header("X-Twilio-Signature", signature.of(Signature.signedAddress(address), fields))
            .header("I-Twilio-Idempotency-Token", attempt.idempotencyToken())
            .header("User-Agent", "TwilioProxy/1.1")
            .header("Accept", "*/*");
    attempt.request().cookies().header().ifPresent(cookies -> request.header("Cookie", cookies));
    return request;
  }

  private HttpClient client(Duration connectTime) {
    return clientsByConnectTime.computeIfAbsent(
        connectTime,
        time ->
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(time)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
  }
}
