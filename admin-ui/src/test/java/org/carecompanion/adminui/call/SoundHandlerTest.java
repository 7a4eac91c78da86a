package org.carecompanion.adminui.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.carecompanion.adminui.access.Openings;
import org.carecompanion.adminui.replay.Replaying;
import org.carecompanion.adminui.review.Marking;
import org.carecompanion.adminui.review.Reviewing;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.domain.staff.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sound as a browser gets it. */
class SoundHandlerTest {
  private final Calling calling = new Calling();
  private final Map<String, String> headers = new TreeMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status = 200;
  private OpenConsole console;

  @BeforeEach
  void signIn() {
    console =
        OpenConsole.as(
            Role.CLINICIAN,
            CallView.class,
            calling.reads(),
            new CallTools(
                calling.stop(),
                calling.sound(),
                new Openings(),
                new Marking(new Reviewing.Desk()),
                new Replaying()),
            new NoticesByHand(),
            Ward.CLOCK);
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void the_whole_is_streamed_and_kept_by_nobody() throws IOException {
    ask(null);
    assertThat(status).isEqualTo(200);
    assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo(Calling.SOUND);
    assertThat(headers)
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("Accept-Ranges", "bytes")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("type", "audio/x-wav");
    assertThat(calling.heard()).containsExactly(Calling.CALL);
  }

  @Test
  void a_part_is_a_part() throws IOException {
    ask("bytes=5-8");
    assertThat(status).isEqualTo(206);
    assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo(Calling.SOUND.substring(5, 9));
    assertThat(headers)
        .containsEntry("Content-Range", "bytes 5-8/" + Calling.SOUND.length())
        .containsEntry("length", "4");
  }

  @Test
  void what_is_not_there_is_said() throws IOException {
    ask("bytes=9000-");
    assertThat(status).isEqualTo(416);
    assertThat(body.size()).isZero();
  }

  private void ask(@Nullable String range) throws IOException {
    VaadinRequest request =
        proxy(
            VaadinRequest.class,
            (name, arguments) ->
                name.equals("getHeader") && "Range".equals(arguments[0]) ? range : null);
    VaadinResponse response = proxy(VaadinResponse.class, this::respond);
    var event =
        new DownloadEvent(request, response, VaadinSession.getCurrent(), new Element("audio")) {
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
    new SoundHandler(calling.sound(), SignedIn.current(), Calling.CALL)
        .handleDownloadRequest(event);
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
