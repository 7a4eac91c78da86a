package org.carecompanion.clinical.understanding.semantic;

/** Puts sentences of like meaning near each other. */
interface SentenceModel {
  /** Where the words lie: a vector of length 1. The same words always lie at the same place. */
  float[] point(String words);

  /** Names the model and its version; other points belong to another name. */
  String name();
}
