package org.carecompanion.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The enterprise archive on a real Payara Server: the documented steps, then one call end to end.
 */
class PayaraServerIT {
  private static final Path PAGE = Path.of("../docs/operations/payara-server.md");
  private static final Path SIMULATOR =
      Path.of("../simulator/target/simulator.jar").toAbsolutePath();
  private static final Pattern STEPS = Pattern.compile("(?s)```sh\n(.*?)```");
  private static final int LONGEST_SECONDS = 240;
  private static final World WORLD = new World(15, 0);

  @TempDir Path folder;

  @Test
  void a_call_is_placed_by_the_archive_on_payara_server() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    CarrierAccount account = CarrierAccount.random();
    PayaraDomain domain = PayaraDomain.fresh(folder.resolve("said.txt"));
    try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
        SimulatorProcess simulator = SimulatorProcess.start(SIMULATOR, WORLD, account)) {
      layOut(database, account);
      pretend(simulator, domain.port());
      try {
        domain.run(folder, steps(home, domain), LONGEST_SECONDS);
        String key = Files.readString(home.resolve("demo/api-key")).strip();
        placesACall(new ProductApi("http://localhost:" + domain.port(), key));
        assertThat(status("http://localhost:" + domain.port() + "/metrics")).isEqualTo(404);
        assertThat(home.resolve("postgres")).as("a database of its own").doesNotExist();
        assertThat(domain.settings()).doesNotContain("postgres:postgres").contains(account.token());
      } finally {
        domain.run(folder, "\"$PAYARA/bin/asadmin\" stop-domain --kill=true domain1", 60);
      }
    }
  }

  private static int status(String address) throws IOException {
    return ((HttpURLConnection) URI.create(address).toURL().openConnection()).getResponseCode();
  }

  private static void placesACall(ProductApi product) throws Exception {
    ProductApi.Asked asked = product.call("walter-birch");
    assertThat(asked).isInstanceOf(ProductApi.Asked.Accepted.class);
    String call = ((ProductApi.Asked.Accepted) asked).call();
    JsonNode story = product.story(call);
    for (int second = 0; second < LONGEST_SECONDS && !story.hasNonNull("outcome"); second++) {
      TimeUnit.SECONDS.sleep(1);
      story = product.story(call);
    }
    assertThat(story.path("outcome").asText()).isIn("completed", "partly_completed");
    assertThat(product.turns(call).size()).isGreaterThan(4);
  }

  /** What an operator has at hand when the page begins. */
  private void layOut(EmbeddedPostgres database, CarrierAccount account) throws IOException {
    for (String archive : List.of("companion.jar", "companion.ear"))
      Files.createSymbolicLink(
          folder.resolve(archive), Path.of("target", archive).toAbsolutePath());
    Files.writeString(
        folder.resolve("companion.properties"),
        """
        companion.public.url=https://care.example.org
        companion.keys.file=%s
        hospital.name=Lakeside Hospital
        hospital.country=US
        hospital.zone=America/New_York
        hospital.phone=+12125550100
        admin.email=admin@example.org
        twilio.account.sid=%s
        twilio.auth.token=%s
        twilio.from.number=+12125550199
        smtp.host=localhost
        smtp.from=care@example.org
        database.url=postgresql://postgres:postgres@localhost:%d/postgres
        """
            .formatted(
                folder.resolve("keys.json"), account.sid(), account.token(), database.getPort()));
  }

  /** The page's lines; between the settings and the start, the test puts its own world in. */
  private static String steps(Path home, PayaraDomain domain) throws IOException {
    Matcher page = STEPS.matcher(Files.readString(PAGE));
    assertThat(page.find()).as("steps on the page").isTrue();
    String steps =
        page.group(1)
            .replace("/var/lib/companion", home.toString())
            .replace("localhost:8080", "localhost:" + domain.port());
    String migrate =
        steps.lines().filter(line -> line.contains(" migrate ")).findFirst().orElseThrow();
    return steps.replace(
        migrate, migrate + "\ncp -R pretend/. \"$PAYARA/glassfish/domains/domain1/secrets\"");
  }

  /** Here the carrier and its patients are simulated, on plain http. */
  private void pretend(SimulatorProcess simulator, int port)
      throws IOException, InterruptedException {
    Path patients = folder.resolve("patients.json");
    SimulatorProcess.writePatients(SIMULATOR, WORLD, patients);
    say("companion/mode", "demo");
    say("companion/demo/patients", patients.toString());
    say("companion/public/url", "http://localhost:" + port);
    say("twilio/api/url", simulator.address());
  }

  private void say(String name, String value) throws IOException {
    Path file = folder.resolve("pretend").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, value);
  }
}
