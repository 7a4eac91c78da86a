package org.carecompanion.telephony.recording;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.db.scope.ServerThreads;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.db.start.ServerStopping;

/** The tapes of this node: one thread writes them all, so that no call waits for a disk. */
@ApplicationScoped
public class Tapes {
  private static final Logger LOG = Logger.getLogger(Tapes.class.getName());

  /** What waits is at most six seconds of each call. */
  private static final int WRITTEN_WITHIN_SECONDS = 5;

  @Inject private RecordingFiles files;
  @Inject private StreamRecordings rows;
  @Inject private HospitalScope scope;
  @Inject private Clock clock;
  @Resource private ManagedThreadFactory thread;
  @Inject private ServerThreads threads;

  private Optional<ExecutorService> disk = Optional.empty();
  private Executor telling = Runnable::run;

  void start(@Observes @Priority(ServerStarted.THEN) ServerStarted ready) {
    telling = threads.forRows();
    disk = Optional.of(Executors.newSingleThreadExecutor(thread));
  }

  /** A tape for a call that begins now. */
  public Tape tape(Optional<Taped> recorded) {
    return recorded.flatMap(taped -> disk.map(writer -> tape(taped, writer))).orElseGet(Tape::none);
  }

  private Tape tape(Taped taped, Executor writer) {
    var store = new TapeStore(new TapeFile(files, taped), writer, fate -> tell(taped, fate));
    return Tape.on(store, clock.instant());
  }

  private void tell(Taped taped, TapeStore.Fate fate) {
    try {
      telling.execute(() -> scope.run(taped.hospital().value(), () -> rows.ended(taped, fate)));
    } catch (RejectedExecutionException e) {
      // it is looked for at the next start
      LOG.log(Level.WARNING, "no thread for the end of recording {0}", taped.recording());
    }
  }

  /** After the last stream. */
  void stop(@Observes ServerStopping stopping) throws InterruptedException {
    if (disk.isEmpty()) return;
    disk.get().shutdown();
    if (!disk.get().awaitTermination(WRITTEN_WITHIN_SECONDS, TimeUnit.SECONDS))
      LOG.warning("the disk has not taken all of what was recorded");
  }
}
