package org.carecompanion.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.carecompanion.simulator.twilio.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void patients_are_printed_as_the_products_demo_reads_them() throws Exception {
    assertThat(run("patients", "--json", "--load", "3")).isZero();
    JsonNode patients = new ObjectMapper().readTree(out.toString());
    JsonNode ruth = patients.get(0);
    assertThat(ruth.properties().stream().map(java.util.Map.Entry::getKey))
        .containsExactly(
            "key",
            "given_name",
            "family_name",
            "date_of_birth",
            "number",
            "voicemail_consent",
            "recording_consent",
            "procedure_family",
            "procedure",
            "side",
            "post_operative_day",
            "canary_words",
            "expect");
    assertThat(ruth.path("key").asText()).isEqualTo("ruth-alder");
    assertThat(ruth.path("date_of_birth").asText()).isEqualTo("1951-03-04");
    assertThat(ruth.path("post_operative_day").isInt()).isTrue();
    assertThat(ruth.at("/canary_words/0").asText()).isEqualTo("quillberry");
    assertThat(ruth.at("/expect/outcome").asText()).isEqualTo("completed");
    JsonNode walter = patients.get(1);
    assertThat(walter.at("/expect/alerts/0").toString())
        .isEqualTo("{\"rule\":\"R-10\",\"severity\":\"high\"}");
    assertThat(patients.get(patients.size() - 1).path("key").asText()).isEqualTo("load-0003");
  }

  @Test
  void a_mistake_in_a_patients_file_is_one_line(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("odd.yaml"), "person: {}");
    assertThat(run("patients", "--patients", folder.toString())).isEqualTo(1);
    assertThat(err.toString().strip()).isEqualTo("odd.person: needs 'number'");
  }

  @Test
  void serving_without_an_account_is_refused_with_the_names_of_what_is_missing() {
    assertThat(run("serve", "--port", "0")).isEqualTo(2);
    assertThat(err.toString()).startsWith("SIM_ACCOUNT_SID and SIM_AUTH_TOKEN: an account SID is");
  }

  @Test
  void an_account_never_prints_its_token() {
    Account account =
        new Account(RunningSimulator.SID, RunningSimulator.TOKEN, Set.of(), Set.of("1"));
    assertThat(account.toString()).doesNotContain(RunningSimulator.TOKEN).contains("[redacted]");
  }

  private int run(String... arguments) {
    CommandLine commandLine = Simulator.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
