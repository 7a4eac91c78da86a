package org.carecompanion.clinical.understanding;

/** What a patient may ask of the call itself at any moment. */
public enum Command {
  /** No more automated calls. */
  STOP,
  /** A person, please. */
  NURSE,
  GOODBYE,
  REPEAT
}
