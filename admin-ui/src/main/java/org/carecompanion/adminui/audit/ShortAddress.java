package org.carecompanion.adminui.audit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.regex.Pattern;

/**
 * An IPv6 address as people write it (RFC 5952): the longest run of zero fields is {@code ::}. The
 * record keeps it as it came, and Java writes out every field.
 */
final class ShortAddress {
  /** Nothing else may reach {@link InetAddress}, which would look a name up. */
  private static final Pattern V6 = Pattern.compile("(?=.*:.*:)[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

  private static final int FIELDS = 8;

  private ShortAddress() {}

  /** Anything but an IPv6 address stays as it is. The zone, after a percent sign, stays too. */
  static String of(String address) {
    int percent = address.indexOf('%');
    String literal = percent < 0 ? address : address.substring(0, percent);
    String zone = percent < 0 ? "" : address.substring(percent);
    if (!V6.matcher(literal).matches()) return address;
    try {
      return shortened(InetAddress.getByName(literal)) + zone;
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }

  private static String shortened(InetAddress address) {
    // Java makes an IPv4 address of one that is only mapped into IPv6
    if (address instanceof Inet4Address mapped) return "::ffff:" + mapped.getHostAddress();
    ShortBuffer fields = ByteBuffer.wrap(address.getAddress()).asShortBuffer();
    int start = 0;
    int length = 0;
    for (int from = 0; from < FIELDS; from++) {
      int zeros = zeros(fields, from);
      if (zeros > length) {
        start = from;
        length = zeros;
      }
    }
    if (length < 2) return hex(fields, 0, FIELDS); // a lone zero field is written
    return hex(fields, 0, start) + "::" + hex(fields, start + length, FIELDS);
  }

  private static int zeros(ShortBuffer fields, int from) {
    int to = from;
    while (to < FIELDS && fields.get(to) == 0) to++;
    return to - from;
  }

  private static String hex(ShortBuffer fields, int from, int to) {
    var text = new StringBuilder();
    for (int i = from; i < to; i++)
      text.append(i == from ? "" : ":").append(Integer.toHexString(fields.get(i) & 0xffff));
    return text.toString();
  }
}
