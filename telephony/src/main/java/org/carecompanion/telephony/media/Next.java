package org.carecompanion.telephony.media;

/** How the line of a call goes on that was to be a stream. */
public sealed interface Next {
  /**
   * By a stream.
   *
   * @param stream which of the call's streams, from 1
   * @param url with its token: for the carrier only, it never prints
   */
  record Stream(int stream, String url) implements Next {
    @Override
    public String toString() {
      return "Stream[" + stream + "]";
    }
  }

  /** The carrier listens and speaks. */
  record Gather() implements Next {}

  /** It says the message to a machine. */
  record Voicemail() implements Next {}

  /** Nothing is left to say. */
  record HangUp() implements Next {}
}
