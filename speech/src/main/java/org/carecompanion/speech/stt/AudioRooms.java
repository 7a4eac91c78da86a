package org.carecompanion.speech.stt;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Rooms for kept sound, 84 KB each, used again: a stream is opened for each question of a call. As
 * many as there were streams at once. For several threads.
 */
final class AudioRooms {
  private final Queue<UnconfirmedAudio> free = new ConcurrentLinkedQueue<>();

  UnconfirmedAudio take() {
    UnconfirmedAudio room = free.poll();
    return room == null ? new UnconfirmedAudio() : room;
  }

  /** Whoever took it must not touch it any more. */
  void giveBack(UnconfirmedAudio room) {
    room.clear();
    free.add(room);
  }
}
