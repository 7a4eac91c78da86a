package org.carecompanion.clinical.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailLookTest {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
    server.setUser("care@example.org", "care", "right");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Map<String, String> look(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("smtp.host", "127.0.0.1");
    settings.putIfAbsent("smtp.port", Integer.toString(server.getSmtp().getPort()));
    settings.putIfAbsent("smtp.starttls", "false");
    return new MailLook().apply(settings).getFirst();
  }

  @Test
  void a_server_that_lets_us_in_is_well_and_nothing_is_sent() {
    assertThat(look(Map.of("smtp.user", "care", "smtp.password", "right")))
        .containsEntry("status", "ok")
        .containsEntry("says", "the mail server lets us in");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_wrong_password_is_named_and_not_repeated() {
    Map<String, String> line = look(Map.of("smtp.user", "care", "smtp.password", "hushhush"));
    assertThat(line).containsEntry("status", "problem");
    assertThat(line.get("says")).contains("does not accept smtp.user and smtp.password");
    assertThat(line.toString()).doesNotContain("hushhush");
  }

  @Test
  void a_server_without_the_encryption_that_is_asked_for_is_a_problem() {
    assertThat(look(Map.of("smtp.starttls", "true")))
        .containsEntry("status", "problem")
        .hasEntrySatisfying("fix", fix -> assertThat(fix).contains("STARTTLS"));
  }

  @Test
  void no_server_is_a_problem() {
    assertThat(look(Map.of("smtp.port", "1"))).containsEntry("status", "problem");
  }
}
