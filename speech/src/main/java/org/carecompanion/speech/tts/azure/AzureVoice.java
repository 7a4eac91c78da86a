package org.carecompanion.speech.tts.azure;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.tts.Awaited;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.Ssml;
import org.carecompanion.speech.tts.TextToSpeech;
import org.carecompanion.speech.tts.VoiceFailedException;

/**
 * Speaks by Azure's REST service (protocols.md 5): a document of SSML out, mu-law without a head
 * in.
 */
public final class AzureVoice implements TextToSpeech, AutoCloseable {
  private static final String PATH = "/cognitiveservices/v1";
  private static final String FORMAT = "raw-8khz-8bit-mono-mulaw";

  /** Ten minutes, of which Azure makes no more. */
  private static final int MOST_BYTES = 4_800_000;

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;

  private final AzureAccess access;
  private final String name;
  private final Ssml ssml;
  private final Duration limit;
  private final HttpClient client;

  /**
   * @param name of a voice, such as {@code en-US-JennyNeural}; it speaks the language it is named
   *     by
   * @param limit for a phrase
   */
  public AzureVoice(AzureAccess access, String name, Ssml ssml, Duration limit) {
    this.access = access;
    this.name = name;
    this.ssml = ssml;
    this.limit = limit;
    // the key goes where it was given for, and nowhere else
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limit)
            .build();
  }

  @Override
  public AudioClip speak(Phrase phrase) throws VoiceFailedException {
    String tag = phrase.language().toLanguageTag();
    if (!name.startsWith(tag)) throw ofThisPhrase("no voice for " + tag);
    return sound(
        Awaited.within(
            limit,
            client.sendAsync(request(phrase, tag), answer -> new BoundedBody(MOST_BYTES)),
            error -> new SpeechFailure(Kind.MAY_BE_RETRIED, error.getClass().getSimpleName())));
  }

  private HttpRequest request(Phrase phrase, String tag) {
    String document =
        "<speak version=\"1.0\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"%s\"><voice name=\"%s\">%s</voice></speak>"
            .formatted(tag, name, ssml.body(phrase.text()));
    return HttpRequest.newBuilder(access.url().resolve(PATH))
        .header("Ocp-Apim-Subscription-Key", access.key())
        .header("Content-Type", "application/ssml+xml")
        .header("X-Microsoft-OutputFormat", FORMAT)
        .header("User-Agent", "surgical-care-companion")
        .POST(BodyPublishers.ofString(document))
        .build();
  }

  private static AudioClip sound(HttpResponse<byte[]> answer) throws VoiceFailedException {
    int status = answer.statusCode();
    if (status == BAD_REQUEST) throw ofThisPhrase("status " + status);
    if (status != OK) throw failed(kind(status), "status " + status);
    if (answer.body().length == 0 || isText(answer)) throw failed(Kind.MAY_BE_RETRIED, "no sound");
    return AudioClip.ofMuLaw(answer.body());
  }

  private static Kind kind(int status) {
    boolean later = status == REQUEST_TIMEOUT || status == TOO_MANY || status >= SERVER;
    return later ? Kind.MAY_BE_RETRIED : Kind.WILL_NOT_HELP;
  }

  /** A proxy's page would be heard as a roar: raw sound has no head that tells it from anything. */
  private static boolean isText(HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return type.matches("(?s)text/.*|.*(?:json|xml|html).*");
  }

  private static VoiceFailedException ofThisPhrase(String reason) {
    return new VoiceFailedException(SpeechFailure.ofThisOne(Kind.WILL_NOT_HELP, reason));
  }

  private static VoiceFailedException failed(Kind kind, String reason) {
    return new VoiceFailedException(new SpeechFailure(kind, reason));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
