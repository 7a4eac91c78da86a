package org.carecompanion.simulator.media;

/** Told what was heard and done at a phone, as it happens. */
public interface Diary {

  void note(Event event);

  /** Something to remember. */
  sealed interface Event {

    /** Words that were really played, until a pause or until the patient spoke. */
    record Heard(String words) implements Event {}

    /**
     * What the patient began to do.
     *
     * @param topic of the question, or another occasion; empty when there was none
     */
    record Did(Way way, String words, double confidence, String topic) implements Event {}

    /** Words to which the patient knew no answer. */
    record NotUnderstood(String words) implements Event {}

    /** Something of the product's that a real carrier would refuse or warn about. */
    record Violated(int code, String problem) implements Event {}
  }

  /** The ways to answer. */
  enum Way {
    SPEAKS,
    PRESSES,
    STAYS_SILENT,
    HANGS_UP
  }
}
