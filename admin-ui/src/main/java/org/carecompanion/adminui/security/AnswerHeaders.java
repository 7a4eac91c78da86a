package org.carecompanion.adminui.security;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** What a browser may do with an answer of ours: by default nothing, and not keep it. */
final class AnswerHeaders {
  static final String POLICY = "Content-Security-Policy";
  static final String KEEPING = "Cache-Control";
  static final String NOT_AT_ALL = "no-store";

  /** Two years, as the preload lists ask; other hosts of the hospital's domain are not ours. */
  private static final String HSTS = "max-age=63072000";

  private static final Map<String, String> ALWAYS =
      Map.of(
          POLICY,
          "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          // ids are opaque, and still nobody else's business
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), serial=()");

  private AnswerHeaders() {}

  static void put(HttpServletResponse response, String path, PublicAddress address) {
    ALWAYS.forEach(response::setHeader);
    if (address.isHttps()) response.setHeader("Strict-Transport-Security", HSTS);
    if (!isStatic(path)) response.setHeader(KEEPING, NOT_AT_ALL);
  }

  /** Files of the build, the same for everybody. */
  static boolean isStatic(String path) {
    return path.startsWith("/VAADIN/build/")
        || path.startsWith("/VAADIN/themes/")
        || path.startsWith("/icons/");
  }
}
