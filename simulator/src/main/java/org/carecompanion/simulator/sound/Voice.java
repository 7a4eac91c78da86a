package org.carecompanion.simulator.sound;

/** Something that makes sound of words: no words are in it yet that a listener could read. */
interface Voice {

  /** Sound at 8 kHz, without silence at its ends, of words that belong together. */
  short[] say(String words, Manner manner);

  /** Whose voice and how fast. */
  record Manner(int person, int wordsPerMinute) {}
}
