package org.carecompanion.telephony.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecompanion.domain.call.StreamSecret;

/**
 * The address of one stream, as a carrier asks for it. It does not print: it holds the token.
 *
 * @param of the carrier's id of the call; from Exotel it may be the line's key instead
 */
record StreamAddress(Carrier carrier, String of, StreamSecret secret) {
  /** Whose streams they are, by where they come. */
  enum Carrier {
    TWILIO("/phone/ws/"),
    EXOTEL("/phone/exotel/ws/");

    private final String path;

    Carrier(String path) {
      this.path = path;
    }

    /** With a slash at its end. */
    String path() {
      return path;
    }
  }

  private static final Pattern REST = Pattern.compile("([A-Za-z0-9_-]{1,64})/([^/]+)/?");

  /** Empty for any other address. A slash at the end may be there (protocols.md 1.4). */
  static Optional<StreamAddress> read(String path) {
    for (Carrier carrier : Carrier.values())
      if (path.startsWith(carrier.path())) {
        Matcher rest = REST.matcher(path.substring(carrier.path().length()));
        if (!rest.matches()) return Optional.empty();
        return StreamSecret.written(rest.group(2))
            .map(secret -> new StreamAddress(carrier, rest.group(1), secret));
      }
    return Optional.empty();
  }

  /** As it stands in a carrier's instructions, below the public address. */
  String path() {
    return carrier.path() + of + "/" + secret.value();
  }

  @Override
  public String toString() {
    return "StreamAddress[" + carrier + "]";
  }
}
