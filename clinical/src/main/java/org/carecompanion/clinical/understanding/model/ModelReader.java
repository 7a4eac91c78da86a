package org.carecompanion.clinical.understanding.model;

import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.openai.OpenAiChatModel;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.clinical.understanding.Mention;
import org.carecompanion.clinical.understanding.SecondReader;
import org.carecompanion.clinical.understanding.Speaker;
import org.carecompanion.clinical.understanding.TimedReader;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.db.start.ServerStopping;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The model as calls ask it: off unless {@code understanding.model.url} names an address that
 * speaks OpenAI's chat protocol. Nobody is asked before identity holds: until then people say who
 * they are.
 */
@ApplicationScoped
public class ModelReader implements SecondReader {
  private static final Logger LOG = Logger.getLogger(ModelReader.class.getName());

  /** A webhook waits 1.5 s at most (DESIGN rule 3). */
  private static final int MILLIS = 800;

  /** As many calls as may speak at once; more wait for nobody. */
  private static final int WORKERS = 16;

  private static final int WAITING = 16;

  /** "No", "yes please": nothing a model could add. */
  private static final int FEWEST_WORDS = 3;

  private final Rest rest = new Rest(System::nanoTime);
  private volatile @Nullable TimedReader reader;

  void start(@Observes @Priority(ServerStarted.THEN) ServerStarted ready, Config config) {
    config
        .getOptionalValue("understanding.model.url", String.class)
        .ifPresent(url -> open(url, config));
  }

  private void open(String url, Config config) {
    Duration limit =
        Duration.ofMillis(
            config.getOptionalValue("understanding.model.millis", Integer.class).orElse(MILLIS));
    String name = config.getOptionalValue("understanding.model.name", String.class).orElse("");
    if (name.isEmpty()) {
      LOG.warning(
          "understanding.model.url is set without understanding.model.name: no model is asked");
      return;
    }
    String key = config.getOptionalValue("understanding.model.key", String.class).orElse("none");
    open(new Address(url, name, key), limit);
    LOG.log(
        Level.INFO, "a model is asked as second reader, {0} ms a turn at most", limit.toMillis());
  }

  /** Where the model is. The key never prints. */
  record Address(String url, String model, String key) {
    @Override
    public String toString() {
      return "Address[" + url + ", " + model + ", key [redacted]]";
    }
  }

  void open(Address address, Duration limit) {
    OpenAiChatModel model =
        OpenAiChatModel.builder()
            .httpClientBuilder(new JdkHttpClientBuilder())
            .baseUrl(address.url())
            .apiKey(address.key())
            .modelName(address.model())
            .temperature(0.0)
            .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
            .strictJsonSchema(true)
            .timeout(limit)
            .maxRetries(0)
            .logRequests(false)
            .logResponses(false)
            .build();
    TimedReader.Room room = new TimedReader.Room("model", WORKERS, WAITING, limit);
    reader = new TimedReader(new ChatReader(model), room, this::tell);
  }

  private void tell(TimedReader.Outcome outcome, Duration time) {
    switch (outcome) {
      case READ -> rest.succeeded();
      case LATE, FAILED -> rest.failed();
      case BUSY -> {}
    }
  }

  @Override
  public List<Mention> more(Turn turn) {
    TimedReader now = reader;
    boolean asked =
        now != null
            && turn.speaker() != Speaker.UNKNOWN
            && turn.text().strip().split("\\s+").length >= FEWEST_WORDS
            && !rest.rests();
    return asked && now != null ? now.more(turn) : List.of();
  }

  void stop(@Observes ServerStopping ending) {
    TimedReader now = reader;
    reader = null;
    if (now != null) now.close();
  }
}
