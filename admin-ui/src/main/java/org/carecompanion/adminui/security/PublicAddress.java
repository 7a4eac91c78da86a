package org.carecompanion.adminui.security;

import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Where people reach the console, by configuration: behind a proxy the server itself sees plain
 * http and cannot tell.
 *
 * @param origin scheme, host and port as a browser writes them; empty if none is configured
 */
record PublicAddress(String origin) {
  static PublicAddress configured() {
    return new PublicAddress(
        ConfigProvider.getConfig()
            .getOptionalValue("companion.public.url", String.class)
            .map(PublicAddress::originOf)
            .orElse(""));
  }

  boolean isHttps() {
    return origin.startsWith("https:");
  }

  /**
   * Whether a browser sent this from a page of ours. Programs that are no browser send no origin.
   */
  boolean admits(@Nullable String sentFrom, @Nullable String host) {
    if (sentFrom == null) return true;
    String from = sentFrom.toLowerCase(Locale.ROOT);
    String here = host == null ? "" : host.toLowerCase(Locale.ROOT);
    boolean asked = from.equals("http://" + here) || from.equals("https://" + here);
    return asked && !here.isEmpty() || from.equals(origin) && !origin.isEmpty();
  }

  private static String originOf(String url) {
    URI uri = URI.create(url.strip().toLowerCase(Locale.ROOT));
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
