package org.carecompanion.domain.call;

/** How it was said: spoken by us, recognised from speech, keyed, or nothing at all. */
public enum Via {
  VOICE,
  SPEECH,
  KEYPAD,
  SILENCE
}
