package org.carecompanion.app.stage;

/** How patients' words reach the product. */
public enum LineMode {
  /** The carrier recognises them. */
  gather,
  /** Sound both ways; the product has ears and a voice. */
  stream
}
