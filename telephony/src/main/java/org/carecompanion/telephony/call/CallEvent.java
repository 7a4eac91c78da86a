package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.stt.Transcript;

/** Everything that happens to a call whose sound runs through us. */
sealed interface CallEvent {
  /** What one stream of the call brings; of a stream that was replaced it is no news. */
  sealed interface OfStream extends CallEvent {
    /** Which stream of the call, from 1. */
    int stream();
  }

  /** What may give us something to say, or the sound of it: it is ordered or sent at once. */
  sealed interface OfOurs extends CallEvent {}

  record Opened(int stream, CarrierStream out) implements OfStream {}

  /**
   * @param at since the carrier began the stream
   * @param samples 8,000 a second
   */
  record Sound(int stream, Duration at, short[] samples) implements OfStream {}

  record Key(int stream, char key) implements OfStream {}

  record Marked(int stream, String mark) implements OfStream {}

  record Stopped(int stream) implements OfStream {}

  record Lost(int stream) implements OfStream {}

  /**
   * @param ear which opening of a recogniser
   * @param until where in the call's sound the words end
   */
  record Recognised(int ear, Transcript transcript, Duration until) implements CallEvent {}

  record Deaf(int ear) implements CallEvent {}

  /** The answer to a turn. */
  record Thought(int turn, Answer answer) implements OfOurs {}

  /** There will be no answer to this turn. */
  record NoThought(int turn) implements OfOurs {}

  /** What was to be thought about ahead is, or will not be. */
  record Foreseen() implements CallEvent {}

  /** What the urgent gate alone says to a turn whose answer does not come. */
  record Checked(int turn, Optional<Saying> alarm) implements OfOurs {}

  /** Something was written, or could not be. */
  record Written(Runnable then) implements CallEvent {}

  record Made(long phrase, AudioClip clip) implements OfOurs {}

  /**
   * @param reason a vendor's code
   */
  record Mute(long phrase, String reason) implements CallEvent {}

  /** 20 ms have passed. */
  record Tick() implements CallEvent {}

  /**
   * A clinician wants this said, which has its place in the record.
   *
   * @param asker waits for what becomes of it
   */
  record SayThis(Utterance.Place place, TypedWords words, Asker asker) implements OfOurs {}

  /** Who wants something said. */
  interface Asker {
    /**
     * It will be said, or was to be when the line broke off; or it will not.
     *
     * @return whether they still waited to be told: what they gave up meanwhile is not said
     */
    boolean told(boolean said);
  }

  /** Somebody cuts the call short. */
  record HangUp() implements CallEvent {}

  /** This node stops: somebody else goes on with the call. */
  record NodeStops() implements CallEvent {}

  /** Somebody looks how it stands. */
  record LookedAt(Consumer<LiveLook> by) implements CallEvent {}
}
