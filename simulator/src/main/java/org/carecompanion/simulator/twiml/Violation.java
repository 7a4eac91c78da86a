package org.carecompanion.simulator.twiml;

/** Something in an answer that Twilio refuses or warns about, under Twilio's own error code. */
public record Violation(int code, String message) {
  /** Source: https://www.twilio.com/docs/api/errors */
  static final int BAD_ADDRESS = 11100;

  static final int TOO_LARGE = 11750;
  static final int EMPTY_BODY = 11770;
  static final int NOT_PARSABLE = 12100;
  static final int WRONG_ROOT = 12102;
  static final int SCHEMA = 12200;
  static final int CONTENT_TYPE = 12300;
  static final int GATHER_FINISH_ON_KEY = 13310;
  static final int GATHER_METHOD = 13312;
  static final int GATHER_TIMEOUT = 13313;
  static final int GATHER_NUM_DIGITS = 13314;
  static final int GATHER_NESTED_VERB = 13320;
  static final int GATHER_HINTS = 13330;
  static final int GATHER_LANGUAGE = 13331;
  static final int GATHER_SPEECH_TIMEOUT_AUTO = 13335;
  static final int PLAY_LOOP = 13410;
  static final int SAY_LOOP = 13510;
  static final int SAY_VOICE = 13511;
  static final int SAY_LANGUAGE = 13512;
  static final int SAY_TEXT = 13520;
  static final int REDIRECT_METHOD = 13710;
  static final int PAUSE_LENGTH = 13910;
  static final int STREAM_ADDRESS = 31922;
  static final int STREAM_TRACK = 31941;
}
