package org.carecompanion.clinical.understanding.semantic;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.clinical.understanding.Mention;
import org.carecompanion.clinical.understanding.SecondReader;
import org.carecompanion.clinical.understanding.TimedReader;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.db.start.ServerStopping;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The reader of meanings as calls ask it: on by default ({@code understanding.semantic}), loaded in
 * the background once the server has started, at most {@code understanding.semantic.millis} a turn.
 * Where the model cannot be loaded, calls go on without.
 */
@ApplicationScoped
public class SemanticReader implements SecondReader {
  private static final Logger LOG = Logger.getLogger(SemanticReader.class.getName());
  private static final int MILLIS = 40;

  /** More clauses than these are not read: the limit would be over. */
  private static final int CLAUSES = 6;

  /** Two would take both processors of a small machine from the calls themselves. */
  private static final int WORKERS = 1;

  /** With some 8 ms for a turn, whoever comes behind four others is late anyway. */
  private static final int WAITING = 4;

  private volatile @Nullable TimedReader reader;
  private volatile SecondReader unhurried = SecondReader.NOBODY;

  void start(@Observes @Priority(ServerStarted.THEN) ServerStarted ready, Config config) {
    if (!config.getOptionalValue("understanding.semantic", Boolean.class).orElse(true)) return;
    Figures.show(
        "companion_semantic_ready",
        "1 if paraphrases are read by their meaning, 0 while they cannot be",
        () -> reader == null ? 0 : 1);
    Path cache = Path.of(config.getValue("companion.home", String.class), "run", "djl");
    Duration limit =
        Duration.ofMillis(
            config.getOptionalValue("understanding.semantic.millis", Integer.class).orElse(MILLIS));
    Thread loading = new Thread(() -> load(cache, limit), "semantic-loading");
    loading.setDaemon(true);
    loading.setPriority(Thread.MIN_PRIORITY);
    loading.start();
  }

  private void load(Path cache, Duration limit) {
    try {
      open(Library.reader(BgeSmall.loaded(cache)), limit);
      LOG.info("paraphrases are read by their meaning from now on");
    } catch (RuntimeException | LinkageError e) { // a platform without such a library
      LOG.log(Level.WARNING, "no sentence model: calls are read by the lexicon alone", e);
    }
  }

  /** From now on turns are read. */
  void open(ClauseReader clauses, Duration limit) {
    unhurried = turn -> clauses.read(turn.open().first(CLAUSES));
    TimedReader.Room room = new TimedReader.Room("semantic", WORKERS, WAITING, limit);
    reader = new TimedReader(unhurried, room, SemanticReader::tell);
  }

  private static void tell(TimedReader.Outcome outcome, Duration time) {
    Figures.count(Figure.SEMANTIC_TURNS, outcome.name().toLowerCase(Locale.ROOT));
    Figures.took(Figure.SEMANTIC_SECONDS, time);
  }

  @Override
  public List<Mention> more(Turn turn) {
    TimedReader now = reader;
    if (now == null || turn.open().isEmpty()) return List.of();
    return now.more(turn);
  }

  /**
   * The same for who has time, such as a replay: nothing is late. Adds nothing while there is no
   * model.
   */
  public SecondReader unhurried() {
    return turn -> unhurried.more(turn);
  }

  void stop(@Observes ServerStopping ending) {
    TimedReader now = reader;
    reader = null;
    unhurried = SecondReader.NOBODY;
    if (now != null) now.close();
  }
}
