package org.carecompanion.telephony.media.wire;

import java.util.regex.Pattern;

/**
 * Which stream of which call, in the carrier's words.
 *
 * @param stream the carrier's id of the stream: letters, digits, "-" and "_", at most 64
 * @param call the carrier's id of the call, alike
 */
public record StreamName(String stream, String call) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public StreamName {
    if (!isId(stream) || !isId(call)) {
      throw new IllegalArgumentException("not the id of a stream and of a call");
    }
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
