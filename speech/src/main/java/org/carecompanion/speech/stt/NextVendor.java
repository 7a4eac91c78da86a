package org.carecompanion.speech.stt;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;

/**
 * Another recogniser, and the first again only after all the others. When each has failed with
 * nothing recognised in between, all of them are tried once more, unless they have never worked:
 * that was at the very beginning.
 */
final class NextVendor implements Succession {
  private static final Logger LOG = Logger.getLogger(NextVendor.class.getName());

  /** All that fail sooner than this have never worked. */
  private static final Duration WORKED = Duration.ofSeconds(10);

  private final List<SpeechToText> recognisers;
  private final Set<Integer> hopeless = new HashSet<>();
  private int current;
  private int failuresInARow;
  private boolean onceMore;

  NextVendor(List<SpeechToText> recognisers) {
    this.recognisers = recognisers;
  }

  @Override
  public SpeechToText first() {
    return recognisers.getFirst();
  }

  @Override
  public Optional<SpeechToText> after(SpeechFailure failure, Duration listened) {
    failuresInARow++;
    LOG.log(
        Level.WARNING,
        "recogniser {0} of {1} failed: {2}",
        new Object[] {current + 1, recognisers.size(), failure.reason()});
    if (failure.kind() == Kind.WILL_NOT_HELP) hopeless.add(current);
    if (hopeless.size() == recognisers.size()) return Optional.empty();
    if (failuresInARow >= recognisers.size()) {
      if (onceMore || listened.compareTo(WORKED) < 0) return Optional.empty();
      onceMore = true;
      failuresInARow = 0;
    }
    do current = (current + 1) % recognisers.size();
    while (hopeless.contains(current));
    return Optional.of(recognisers.get(current));
  }

  @Override
  public void heard() {
    failuresInARow = 0;
    onceMore = false;
  }
}
