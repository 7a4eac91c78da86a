package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.carecompanion.clinical.checkin.Late;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.telephony.voice.Hearing;

/**
 * How a call comes to its end, or leaves its stream: what is known is written first, then the line
 * is let go, and what the patient said last is never dropped. A stream that breaks off is waited
 * for a little, since the carrier is asked what is next and may be told to come again; if it comes
 * to another node, or goes on by itself, the call is theirs, and if it says nothing, somebody asks
 * it ({@code telephony.outbound}).
 */
final class Farewell {
  /** For another stream of the call: a redirected call was back after 0.9 s (voice.md 1). */
  static final Duration GRACE = Duration.ofSeconds(8);

  /** For the urgent gate to look at what was said over our goodbye. */
  private static final Duration LOOKED_AT_BY = Duration.ofMillis(500);

  /** For whoever goes on speaking when we have said everything. */
  private static final Duration HEARD_OUT_BY = Duration.ofSeconds(8);

  /** For rows that are written before the line is let go. */
  private static final Duration WRITTEN_BY = Duration.ofSeconds(2);

  /** For the carrier to say that the stream we ended is over. */
  private static final Duration CONFIRMED_BY = Duration.ofSeconds(5);

  /** For the answer to what was said before the stream was over. */
  private static final Duration THOUGHT_BY = Asking.PATIENCE.plusSeconds(1);

  /** For the last rows; longer than whoever writes them tries. */
  private static final Duration FORGOTTEN_BY = Asking.PATIENCE.plusSeconds(10);

  /** Why it was over. */
  private enum End {
    LEAVE_TAKEN,
    STOPPED,
    LOST,
    FELL_BACK,
    HUNG_UP,
    BROKEN;

    /** As figures have it. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far the end has come. */
  private enum Stage {
    TALKING,
    /** We took leave, and something was said meanwhile: it may be urgent all the same. */
    LISTENING,
    /** Nothing is left to say; that is written. */
    LEAVING,
    /** We have ended the stream. */
    ENDED,
    /** The stream is over; the last words are understood, and wait for the answer before them. */
    CLOSING,
    /** The last words are being written. */
    WRITING,
    CLOSED
  }

  private final Dialogue dialogue;
  private final Hearing hearing;
  private final CallLine line;
  private final Errands errands;
  private final BooleanSupplier forget;
  private Stage stage = Stage.TALKING;
  private Duration since = Duration.ZERO;
  private Duration lookedAtBy = Duration.ZERO;
  private End how = End.STOPPED;

  /**
   * @param forget asked when nothing is left to be done; false if a stream has come meanwhile
   */
  Farewell(
      Dialogue dialogue, Hearing hearing, CallLine line, Errands errands, BooleanSupplier forget) {
    this.dialogue = dialogue;
    this.hearing = hearing;
    this.line = line;
    this.errands = errands;
    this.forget = forget;
  }

  private void to(Stage next, Duration now) {
    stage = next;
    since = now;
  }

  boolean closed() {
    return stage == Stage.CLOSED;
  }

  /** Whether nothing more comes of the line, but for words of what it brought. */
  boolean closing() {
    return stage.compareTo(Stage.CLOSING) >= 0;
  }

  /** There is a stream again. */
  void opened(Duration now) {
    how = End.STOPPED;
    to(Stage.TALKING, now);
  }

  /** The carrier said that the stream is over. */
  void stopped(Duration now) {
    line.lost(now);
    if (stage.compareTo(Stage.CLOSING) < 0) close(now);
  }

  /** The stream broke off: no news if it was to end. */
  void lost(Duration now) {
    line.lost(now);
    if (stage != Stage.TALKING && stage.compareTo(Stage.CLOSING) < 0) close(now);
  }

  /** This node stops: the call goes on elsewhere, with all that was said here. */
  void nodeStops(Duration now) {
    how = End.LOST;
    if (stage.compareTo(Stage.CLOSING) < 0) close(now);
  }

  /** Something in us broke: the carrier is to go on. */
  void broken(Duration now) {
    switch (stage) {
      case TALKING, LISTENING -> {
        how = End.BROKEN;
        fallBack(dialogue.unanswered(), now);
      }
      case LEAVING, ENDED -> settle(now);
      case CLOSING -> write(now);
      case WRITING, CLOSED -> {}
    }
  }

  /**
   * Broken again on the way out: nothing that was said can be told from here on. The carrier goes
   * on, or a person looks after the call.
   */
  void brokenAgain(Duration now) {
    if (stage.compareTo(Stage.LEAVING) < 0) {
      leave(now, Counsel::fallsBack);
      return;
    }
    line.end(now);
    if (how != End.BROKEN && how != End.FELL_BACK) errands.write(Counsel::breaksOff);
    if (forget.getAsBoolean()) gone(now);
  }

  /** Whether what somebody wants said may still be heard. */
  boolean speaks() {
    return stage.compareTo(Stage.LEAVING) < 0 && dialogue.speaks();
  }

  /** What is due; ask after everything that happens. */
  void settle(Duration now) {
    Duration here = now.minus(since);
    switch (stage) {
      case TALKING -> talking(now);
      case LISTENING -> {
        if (dialogue.ours.speaking()) to(Stage.TALKING, now);
        else listening(here, now);
      }
      case LEAVING -> {
        if (here.compareTo(WRITTEN_BY) >= 0) end(now);
      }
      case ENDED -> {
        if (here.compareTo(CONFIRMED_BY) >= 0) close(now);
      }
      case CLOSING -> {
        boolean thought = !dialogue.thinking() || here.compareTo(THOUGHT_BY) >= 0;
        boolean understood = !hearing.inTheEar(now) || here.compareTo(Hearing.UNDERSTOOD_BY) >= 0;
        if (thought && understood) write(now);
      }
      case WRITING -> {
        if (here.compareTo(FORGOTTEN_BY) >= 0) shut(now);
      }
      case CLOSED -> {}
    }
  }

  private void talking(Duration now) {
    Wish wish = dialogue.wish();
    boolean gone = line.goneFor(now).filter(time -> time.compareTo(GRACE) >= 0).isPresent();
    if (wish == Wish.HANG_UP) {
      hangUp(now);
    } else if (gone) {
      how = End.LOST;
      close(now);
    } else if (line.open()) {
      switch (wish) {
        case GO_ON, HANG_UP -> {}
        case TAKE_LEAVE -> takeLeave(now);
        case FALL_BACK -> fallBack(now);
      }
    }
  }

  /** The line is let go first: nobody waits for rows to be written. */
  private void hangUp(Duration now) {
    how = End.HUNG_UP;
    line.end(now);
    close(now);
  }

  private void takeLeave(Duration now) {
    how = End.LEAVE_TAKEN;
    to(Stage.LISTENING, now);
    lookedAtBy = now;
    listening(Duration.ZERO, now);
  }

  /** Whether what is said over our goodbye asks for help: the line is not let go before. */
  private void listening(Duration here, Duration now) {
    Optional<Late> last = dialogue.unanswered();
    last.ifPresent(errands::lastWords);
    if (last.isPresent()) lookedAtBy = now.plus(LOOKED_AT_BY);
    boolean more = hearing.inTheEar(now) && here.compareTo(HEARD_OUT_BY) < 0;
    if (!more && now.compareTo(lookedAtBy) >= 0) leave(now, Counsel::takesLeave);
  }

  private void fallBack(Duration now) {
    how = End.FELL_BACK;
    fallBack(dialogue.unanswered(), now);
  }

  private void fallBack(Optional<Late> last, Duration now) {
    leave(
        now,
        counsel -> {
          last.ifPresent(counsel::heardLate);
          counsel.fallsBack();
        });
  }

  private void leave(Duration now, Consumer<Counsel> how) {
    to(Stage.LEAVING, now);
    errands.write(how, () -> end(now));
  }

  private void end(Duration now) {
    if (stage != Stage.LEAVING) return;
    to(Stage.ENDED, now);
    line.end(now);
  }

  private void close(Duration now) {
    dialogue.ours.tell();
    to(Stage.CLOSING, now);
    settle(now);
  }

  private void write(Duration now) {
    // an answer that came when nobody was there any more is on record as not heard
    if (how == End.STOPPED || how == End.HUNG_UP) dialogue.ours.tell();
    write(dialogue.unanswered(), now);
  }

  private void write(Optional<Late> last, Duration now) {
    Consumer<Counsel> typed = dialogue.ours.typed.asTheyStand();
    to(Stage.WRITING, now);
    errands.write(
        counsel -> {
          last.ifPresent(counsel::heardLate);
          typed.accept(counsel);
        },
        () -> shut(now));
  }

  private void shut(Duration now) {
    if (stage != Stage.WRITING) return;
    Optional<Late> more = dialogue.unanswered();
    // understood, or answered too late to be said, while the others were written
    if (more.isPresent() || dialogue.ours.typed.anyNews()) {
      write(more, now);
      return;
    }
    if (forget.getAsBoolean()) gone(now);
  }

  private void gone(Duration now) {
    to(Stage.CLOSED, now);
    Figures.count(Figure.STREAM_CALLS, how.label());
    errands.log(Level.INFO, "a live call is over: {0}", how);
  }
}
