package org.carecompanion.telephony.media.wire;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.regex.Pattern;

/** Texts we send; carriers differ in the name of one field only. */
record WireText(String streamField) {
  private static final Pattern MARK = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

  static boolean isMark(String text) {
    return MARK.matcher(text).matches();
  }

  String sound(StreamName name, ByteBuffer sound) {
    ByteBuffer copy = Base64.getEncoder().encode(sound.duplicate());
    StringBuilder text = new StringBuilder(copy.remaining() + 128);
    open(text, "media", name).append(",\"media\":{\"payload\":\"");
    while (copy.hasRemaining()) text.append((char) copy.get());
    return text.append("\"}}").toString();
  }

  String mark(StreamName name, String mark) {
    if (!isMark(mark)) throw new IllegalArgumentException("no name of a mark");
    return open(new StringBuilder(), "mark", name)
        .append(",\"mark\":{\"name\":\"")
        .append(mark)
        .append("\"}}")
        .toString();
  }

  String clear(StreamName name) {
    return open(new StringBuilder(), "clear", name).append('}').toString();
  }

  /** Ids and marks are checked when made: nothing in them needs escaping. */
  private StringBuilder open(StringBuilder text, String event, StreamName name) {
    return text.append("{\"event\":\"")
        .append(event)
        .append("\",\"")
        .append(streamField)
        .append("\":\"")
        .append(name.stream())
        .append('"');
  }
}
