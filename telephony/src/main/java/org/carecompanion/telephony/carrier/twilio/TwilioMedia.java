package org.carecompanion.telephony.carrier.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.CarrierRecordings.Sound;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.NoSound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Copies the sound of a recording. The library does not: it reads whole answers as text. The
 * address is made from the account and the recording's id, never taken from a webhook.
 */
@ApplicationScoped
class TwilioMedia {
  /** Half an hour (the longest call) in two channels of 16 bits at 8 kHz, and a little more. */
  private static final long LARGEST = 64L * 1024 * 1024;

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration FIRST_BYTE = Duration.ofSeconds(20);
  private static final Duration WHOLE = Duration.ofMinutes(2);
  private static final int MOST_REDIRECTS = 3;
  private static final int CHUNK = 64 * 1024;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  @Inject
  @ConfigProperty(name = "twilio.api.url", defaultValue = "https://api.twilio.com")
  private String base;

  private Duration whole = WHOLE;

  @SuppressWarnings("NullAway.Init") // the container injects
  TwilioMedia() {}

  /**
   * @param whole the longest time one copy may take
   */
  TwilioMedia(String base, Duration whole) {
    this.base = base;
    this.whole = whole;
  }

  Sound copy(LineAccess.Account account, String recordingId, OutputStream to) throws IOException {
    URI first =
        URI.create(
            base
                + "/2010-04-01/Accounts/"
                + account.sid()
                + "/Recordings/"
                + recordingId
                + ".wav?RequestedChannels=2");
    HttpResponse<InputStream> answer = ask(account, first);
    try (InputStream sound = answer.body()) {
      if (answer.statusCode() != 200)
        throw new CarrierAway("fetching a recording: http_" + answer.statusCode());
      return new Sound(mediaType(answer), copy(sound, to));
    }
  }

  /** Storage elsewhere is asked without our credentials, and only over https. */
  private HttpResponse<InputStream> ask(LineAccess.Account account, URI first) {
    URI next = first;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      boolean home = sameHost(first, next);
      if (!home && !"https".equals(next.getScheme()))
        throw new CarrierAway("fetching a recording: sent to an insecure address");
      HttpResponse<InputStream> answer = send(request(account, next, home));
      var location = answer.headers().firstValue("Location");
      if (answer.statusCode() / 100 != 3 || location.isEmpty()) return answer;
      next = next.resolve(location.get());
      close(answer.body());
    }
    throw new CarrierAway("fetching a recording: too many redirects");
  }

  private static boolean sameHost(URI one, URI other) {
    return one.getScheme().equals(other.getScheme())
        && String.valueOf(one.getRawAuthority()).equals(other.getRawAuthority());
  }

  private static HttpRequest request(LineAccess.Account account, URI there, boolean home) {
    HttpRequest.Builder request = HttpRequest.newBuilder(there).timeout(FIRST_BYTE).GET();
    if (home) {
      byte[] pair = (account.sid() + ":" + account.token()).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    return request.build();
  }

  private HttpResponse<InputStream> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new CarrierAway("fetching a recording: no answer, " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CarrierAway("fetching a recording: interrupted");
    }
  }

  private static String mediaType(HttpResponse<InputStream> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    String bare = type.split(";", 2)[0].strip();
    if (!bare.matches("audio/[a-z0-9.+-]{1,40}")) throw new NoSound(NoSound.Reason.NOT_SOUND);
    return bare;
  }

  /** A carrier that stops in the middle is cut off when the time is over. */
  private long copy(InputStream sound, OutputStream to) throws IOException {
    var cutOff =
        CompletableFuture.runAsync(
            () -> close(sound),
            CompletableFuture.delayedExecutor(whole.toMillis(), TimeUnit.MILLISECONDS));
    try {
      byte[] chunk = new byte[CHUNK];
      long size = 0;
      for (int read = read(sound, chunk); read >= 0; read = read(sound, chunk)) {
        size += read;
        if (size > LARGEST) throw new NoSound(NoSound.Reason.TOO_LARGE);
        to.write(chunk, 0, read);
      }
      if (size == 0) throw new CarrierAway("fetching a recording: it was empty");
      return size;
    } finally {
      cutOff.cancel(false);
    }
  }

  /** What breaks here is the carrier's; what breaks in writing is ours. */
  private static int read(InputStream sound, byte[] chunk) {
    try {
      return sound.read(chunk);
    } catch (IOException e) {
      throw new CarrierAway("fetching a recording: broken off, " + e.getClass().getSimpleName());
    }
  }

  private static void close(InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      throw new CarrierAway("fetching a recording: " + e.getClass().getSimpleName());
    }
  }
}
