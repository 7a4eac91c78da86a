package org.carecompanion.telephony.media;

import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecompanion.domain.call.CallMode;

/**
 * How calls are held, and where carriers bring their streams.
 *
 * @param mode what is tried first; a stream that cannot be had becomes {@link CallMode#GATHER}
 * @param bind where the listener listens
 * @param url what carriers are told, such as wss://care.example.org; no slash at its end
 * @param calls how many streams this node carries at most
 * @param exotel {@code user:password} of Exotel's streams; without it there are none
 */
public record MediaSettings(
    CallMode mode, InetSocketAddress bind, String url, int calls, Optional<String> exotel) {
  private static final int DEFAULT_PORT = 8081;
  private static final int MOST_PORT = 65_535;
  private static final int DEFAULT_CALLS = 100;

  /** More than any node carries. */
  private static final int MOST_CALLS = 10_000;

  public MediaSettings {
    if (!url.matches("wss?://[^/\\s?#]+"))
      throw new IllegalArgumentException("companion.media.url is no wss address without a path");
    if (calls < 0 || calls > MOST_CALLS)
      throw new IllegalArgumentException(
          "companion.media.calls is not between 0 and " + MOST_CALLS);
    if (exotel.filter(credential -> !credential.matches("[^:]+:.{12,}")).isPresent())
      throw new IllegalArgumentException(
          "companion.media.exotel.password is shorter than 12 characters");
  }

  /**
   * @param settings what is set, by key
   * @throws IllegalArgumentException naming the key that will not do, never its value
   */
  public static MediaSettings of(Function<String, Optional<String>> settings) {
    String mode = settings.apply("companion.call.mode").orElse("gather");
    if (!mode.matches("gather|stream"))
      throw new IllegalArgumentException("companion.call.mode is neither gather nor stream");
    String publicUrl = settings.apply("companion.public.url").orElse("http://localhost");
    return new MediaSettings(
        CallMode.valueOf(mode.toUpperCase(Locale.ROOT)),
        new InetSocketAddress(
            settings.apply("companion.media.address").orElse("127.0.0.1"),
            number(settings, "companion.media.port", DEFAULT_PORT, MOST_PORT)),
        settings.apply("companion.media.url").orElseGet(() -> socketAddress(publicUrl)),
        number(settings, "companion.media.calls", DEFAULT_CALLS, MOST_CALLS),
        exotel(settings));
  }

  private static Optional<String> exotel(Function<String, Optional<String>> settings) {
    return settings
        .apply("companion.media.exotel.password")
        .map(
            password ->
                settings.apply("companion.media.exotel.user").orElse("exotel") + ":" + password);
  }

  /** Port 0 is any free one: for tests. */
  private static int number(
      Function<String, Optional<String>> settings, String key, int otherwise, int most) {
    String text = settings.apply(key).orElse(Integer.toString(otherwise));
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > most)
      throw new IllegalArgumentException(key + " is no number up to " + most);
    return Integer.parseInt(text);
  }

  private static String socketAddress(String publicUrl) {
    return publicUrl.replaceFirst("^http", "ws").replaceFirst("/+$", "");
  }

  /** What this carrier is told; Exotel brings back what stands in it (protocols.md 2.2). */
  String urlFor(StreamAddress.Carrier carrier) {
    return switch (carrier) {
      case TWILIO -> url;
      case EXOTEL -> url.replaceFirst("//", "//" + quoted(encoded(exotel.orElseThrow())) + "@");
    };
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  /** User and password as they stand in an address. */
  private static String encoded(String credential) {
    return Stream.of(credential.split(":", 2))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining(":"));
  }

  public boolean streams() {
    return mode == CallMode.STREAM;
  }

  @Override
  public String toString() {
    return "MediaSettings[%s, %s, %s, %d calls]".formatted(mode, bind, url, calls);
  }
}
