package org.carecompanion.telephony.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, for counting. What a request claims of itself counts only as far as
 * our own proxies wrote it; an IPv6 network counts as one, as whoever has one address of it has all
 * of them.
 */
@ApplicationScoped
public class ClientAddress {
  private static final String FORWARDED = "X-Forwarded-For";

  private static final Pattern V6 = Pattern.compile("(?=.*:.*:)[0-9a-fA-F:]{2,39}");
  private static final int LONGEST = 45;

  @Inject private HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "api.proxies", defaultValue = "0")
  private int proxies;

  String current() {
    return counted(request.getRemoteAddr(), request.getHeader(FORWARDED), proxies);
  }

  /**
   * @param forwarded what each proxy on the way appended: the address it was asked from
   * @param proxies how many of them are ours
   */
  static String counted(String remote, @Nullable String forwarded, int proxies) {
    if (proxies == 0 || forwarded == null) return network(remote);
    List<String> way = Stream.of(forwarded.split(",")).map(String::strip).toList();
    int ours = Math.min(proxies, way.size());
    return network(way.get(way.size() - ours));
  }

  private static String network(String address) {
    String bare = address.replaceAll("[\\[\\]]", "");
    return V6.matcher(bare).matches() ? firstHalf(bare) : shortened(bare);
  }

  private static String firstHalf(String v6) {
    try {
      byte[] bytes = InetAddress.getByName(v6).getAddress(); // a literal: nothing is looked up
      return HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
    } catch (UnknownHostException e) {
      return shortened(v6);
    }
  }

  /** No address is longer; what a header holds may be. */
  private static String shortened(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }
}
