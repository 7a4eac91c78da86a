package org.carecompanion.simulator.azure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carecompanion.simulator.fault.Faults;
import org.carecompanion.simulator.fault.SpeechFault;
import org.carecompanion.simulator.fault.SpeechFault.Trouble;
import org.carecompanion.simulator.fault.SpeechVendor;
import org.carecompanion.simulator.http.Answer;
import org.carecompanion.simulator.http.Incoming;
import org.carecompanion.simulator.http.Waiting;
import org.carecompanion.simulator.sound.MuLaw;
import org.carecompanion.simulator.sound.Ssml;
import org.carecompanion.simulator.sound.Synthesis;

/**
 * {@code POST /cognitiveservices/v1}: markup in, raw mu-law out.
 *
 * <p>Source: https://learn.microsoft.com/azure/ai-services/speech-service/rest-text-to-speech
 */
public final class AzureVoice {
  private static final String PATH = "/cognitiveservices/v1";
  private static final String FORMAT = "raw-8khz-8bit-mono-mulaw";
  private static final Pattern VOICE = Pattern.compile("[a-z]{2,3}-[A-Z]{2}-[A-Za-z:0-9]+Neural");
  private static final int LONGEST_USER_AGENT = 255;
  private static final long LONGEST_HANG_MS = 120_000;
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int UNSUPPORTED_MEDIA = 415;
  private static final int UNAVAILABLE = 503;

  private final String key;
  private final Duration delay;
  private final Synthesis voice;
  private final Faults faults;

  /**
   * Makes the endpoint.
   *
   * @param delay of every answer, in real time
   */
  public AzureVoice(String key, Duration delay, Synthesis voice, Faults faults) {
    this.key = key;
    this.delay = delay;
    this.voice = voice;
    this.faults = faults;
  }

  public Answer answer(Incoming request) {
    long asked = System.nanoTime();
    Optional<Integer> refusal = refusal(request);
    if (refusal.isPresent()) {
      return empty(refusal.get());
    }
    Trouble trouble =
        faults.next(SpeechVendor.AZURE_VOICE).map(SpeechFault::trouble).orElse(new Trouble.None());
    return switch (trouble) {
      case Trouble.None none -> sound(request, asked + delay.toNanos());
      case Trouble.Slow slow ->
          sound(request, asked + delay.plusMillis(slow.delayMillis()).toNanos());
      case Trouble.Wrong wrong -> sounding(new byte[0]);
      case Trouble.Down down -> empty(UNAVAILABLE);
      case Trouble.Breaks breaks -> sound(request, asked + delay.toNanos()).brokenOff();
      case Trouble.Hangs hangs ->
          sound(request, asked + Duration.ofMillis(LONGEST_HANG_MS).toNanos());
    };
  }

  /** The status that says what is wrong with the request; the bodies of such answers are empty. */
  private Optional<Integer> refusal(Incoming request) {
    if (!request.path().equals(PATH)) {
      return Optional.of(NOT_FOUND);
    }
    if (!request.method().equals("POST")) {
      return Optional.of(METHOD_NOT_ALLOWED);
    }
    if (!admits(request.headers().first("Ocp-Apim-Subscription-Key").orElse(""))) {
      return Optional.of(UNAUTHORIZED);
    }
    String type = request.headers().first("Content-Type").orElse("").split(";", 2)[0].strip();
    if (!type.equals("application/ssml+xml")) {
      return Optional.of(UNSUPPORTED_MEDIA);
    }
    String agent = request.headers().first("User-Agent").orElse("");
    String format = request.headers().first("X-Microsoft-OutputFormat").orElse("");
    return agent.isBlank() || agent.length() >= LONGEST_USER_AGENT || !format.equals(FORMAT)
        ? Optional.of(BAD_REQUEST)
        : Optional.empty();
  }

  private boolean admits(String given) {
    return MessageDigest.isEqual(
        key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private Answer sound(Incoming request, long due) {
    try {
      Ssml ssml = Ssml.read(request.body());
      String name = ssml.voice().orElse("");
      if (!VOICE.matcher(name).matches() || ssml.text().isBlank()) {
        return empty(BAD_REQUEST);
      }
      byte[] sound = MuLaw.encode(voice.say(ssml, name, 1).samples());
      Waiting.until(due);
      return sounding(sound);
    } catch (Ssml.Refused refused) {
      return empty(BAD_REQUEST);
    }
  }

  private static Answer sounding(byte[] sound) {
    return labelled(OK, "audio/basic", sound);
  }

  private static Answer empty(int status) {
    return labelled(status, "text/plain", new byte[0]);
  }

  private static Answer labelled(int status, String type, byte[] body) {
    return new Answer(status, type, body, Answer.Delivery.WHOLE);
  }
}
