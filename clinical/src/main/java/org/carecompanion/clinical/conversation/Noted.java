package org.carecompanion.clinical.conversation;

import org.carecompanion.clinical.understanding.IdentityReading.Verdict;
import org.carecompanion.domain.consent.ConsentKind;

/** Something the call must remember or act upon; {@code words} are the patient's own. */
public sealed interface Noted {

  record Found(FindingDraft finding) implements Noted {}

  /** The question stays unanswered: never a "no". A red flag also gives a finding of its own. */
  record Unanswered(String question) implements Noted {}

  /** No more automated calls to this number. */
  record StopAsked(String words) implements Noted {}

  /** A nurse is to call back. */
  record NurseAsked(String words) implements Noted {}

  /** Agreed to, or no longer, for the number that was called. */
  record Consented(ConsentKind kind, Agreed agreed) implements Noted {}

  record IdentityHeld() implements Noted {}

  /** One of the two tries is used up. */
  record IdentityMissed(Verdict verdict) implements Noted {}

  /** Both tries are used up. */
  record IdentityFailed() implements Noted {}

  record WrongPerson(String words) implements Noted {}

  record WrongNumber(String words) implements Noted {}

  /** How a question for consent was answered. */
  enum Agreed {
    YES,
    NO
  }
}
