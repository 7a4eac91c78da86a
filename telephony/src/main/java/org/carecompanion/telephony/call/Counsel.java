package org.carecompanion.telephony.call;

import java.util.Optional;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.Late;
import org.carecompanion.clinical.checkin.OnTheLine;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.domain.call.Utterance;

/**
 * What one call asks the rest of the product, by threads that may wait. All of it may throw; what
 * must not be lost then is in the journal.
 */
interface Counsel {
  /** How a turn is put to it. */
  interface Question {
    Answer of(Counsel counsel, int turn);
  }

  /** A turn that was thought about before it has ended. Nothing of it is on record. */
  interface Forethought {
    /** What will be answered, unless somebody else writes a turn before. */
    Answer answer();

    /** The turn has ended with these words, which are {@link PatientTurn.Spoken#alike alike}. */
    Answer heard(PatientTurn.Spoken said);
  }

  /** Somebody picked up, or a stream of the call began anew: what is to be said now. */
  Answer opened();

  Answer heard(int turn, PatientTurn said);

  /** Words that came before the question was heard. */
  Answer heardAside(int turn, PatientTurn.Spoken said);

  /** Thinks about a turn that may end so; changes nothing. */
  Optional<Forethought> ahead(int turn, PatientTurn.Spoken said, Late.Bearing bearing);

  /** What was said last, when it is not answered any more. */
  void heardLate(Late last);

  Answer wentSilent(int turn);

  /** The emergency wording, if these words ask for it by themselves; needs no database. */
  Optional<Saying> alarm(int turn, PatientTurn said);

  /** Keeps how a turn went on the line. */
  void went(OnTheLine how);

  /** Keeps how many characters were heard of one thing we said, which is told by itself. */
  void heardTo(Utterance.Place place, int characters);

  /** Everything was said: the line may be cut. */
  void takesLeave();

  /** The carrier listens and speaks from now on. */
  void fallsBack();

  /** We cannot go on with this call. */
  void breaksOff();
}
