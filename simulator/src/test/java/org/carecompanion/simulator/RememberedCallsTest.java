package org.carecompanion.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone company that broke down knows its calls when it is back. */
class RememberedCallsTest {
  @TempDir Path folder;

  @Test
  void calls_are_known_after_a_restart_and_those_going_on_have_broken_down() throws Exception {
    Path file = folder.resolve("calls.jsonl");
    String busy;
    String going;
    try (var before = new RunningSimulator(file)) {
      busy = placed(before, "+16145550166"); // nobody's number
      for (int look = 0; look < 200 && !status(before, busy).equals("failed"); look++)
        TimeUnit.MILLISECONDS.sleep(50);
      going = placed(before, "+14125550159"); // lets it ring
      Files.copy(file, folder.resolve("as-killed.jsonl"));
    }
    Path killed = folder.resolve("as-killed.jsonl");
    Files.writeString(killed, "{\"event\":\"ended\",\"si", StandardOpenOption.APPEND);
    try (var after = new RunningSimulator(killed)) {
      assertThat(status(after, busy)).isEqualTo("failed");
      assertThat(status(after, going)).isEqualTo("failed");
      assertThat(after.get("/Calls.json").json().path("calls")).hasSize(2);
    }
  }

  private static String placed(RunningSimulator simulator, String to) throws Exception {
    var answer =
        simulator.post(
            "/Calls.json", "To", to, "From", RunningSimulator.OWN_NUMBER, "Twiml", "<Response/>");
    assertThat(answer.status()).isEqualTo(201);
    return answer.text("sid");
  }

  private static String status(RunningSimulator simulator, String sid) throws Exception {
    return simulator.get("/Calls/" + sid + ".json").text("status");
  }
}
