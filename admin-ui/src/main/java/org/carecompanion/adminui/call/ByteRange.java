package org.carecompanion.adminui.call;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sound that a browser asks for (RFC 9110 section 14), so that people can jump in it.
 *
 * @param from the first byte
 * @param to the last byte
 */
record ByteRange(long from, long to) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * What is asked for; empty if it is the whole, which is also the answer to whatever is not
   * understood. A range outside of the sound is {@link #satisfiable} to nobody.
   */
  static Optional<ByteRange> of(String header, long size) {
    Matcher range = ONE.matcher(header.strip());
    if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty())
      return Optional.empty();
    if (range.group(1).isEmpty()) {
      long last = Long.parseLong(range.group(2));
      return Optional.of(new ByteRange(last == 0 ? size : Math.max(0, size - last), size - 1));
    }
    long from = Long.parseLong(range.group(1));
    long to = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    if (!range.group(2).isEmpty() && to < from) return Optional.empty();
    return Optional.of(new ByteRange(from, Math.min(to, size - 1)));
  }

  boolean satisfiable(long size) {
    return from < size;
  }

  long length() {
    return to - from + 1;
  }

  String header(long size) {
    return "bytes " + from + "-" + to + "/" + size;
  }
}
