package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a browser gets that asks for a file: status, headers and the file itself. */
public final class Downloaded {
  private final Map<String, String> headers = new TreeMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status = 200;

  private Downloaded() {}

  public static Downloaded whole(DownloadHandler file) throws IOException {
    return asked(file, Map.of());
  }

  /**
   * @param range as browsers ask for a part; all without one
   */
  public static Downloaded part(DownloadHandler file, @Nullable String range) throws IOException {
    return asked(file, range == null ? Map.of() : Map.of("Range", range));
  }

  /**
   * @param headers of the request
   */
  public static Downloaded asked(DownloadHandler file, Map<String, String> headers)
      throws IOException {
    Downloaded got = new Downloaded();
    VaadinRequest request =
        proxy(
            VaadinRequest.class,
            (name, arguments) ->
                name.equals("getHeader") ? headers.get((String) arguments[0]) : null);
    file.handleDownloadRequest(got.asking(request, proxy(VaadinResponse.class, got::respond)));
    return got;
  }

  public int status() {
    return status;
  }

  /** With {@code type} and {@code length}, which are set by methods of their own. */
  public Map<String, String> headers() {
    return headers;
  }

  public String body() {
    return body.toString(StandardCharsets.UTF_8);
  }

  private DownloadEvent asking(VaadinRequest request, VaadinResponse response) {
    return new DownloadEvent(request, response, VaadinSession.getCurrent(), new Element("a")) {
      @Override
      public OutputStream getOutputStream() {
        return body;
      }

      @Override
      public void setContentType(String type) {
        headers.put("type", type);
      }

      @Override
      public void setContentLength(long length) {
        headers.put("length", Long.toString(length));
      }

      @Override
      public UI getUI() {
        return UI.getCurrent();
      }
    };
  }

  private @Nullable Object respond(String name, Object[] arguments) {
    switch (name) {
      case "setStatus" -> status = (int) arguments[0];
      case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
      default -> throw new IllegalStateException(name);
    }
    return null;
  }

  private interface Answer {
    @Nullable Object to(String method, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(method.getName(), arguments)));
  }
}
