package org.carecompanion.simulator.patient;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everyone who can be called, by number. */
public final class PatientBook {
  private final Map<String, Patient> byNumber = new LinkedHashMap<>();
  private final TopicRecogniser recogniser;

  /**
   * Makes a book of the given patients.
   *
   * @throws PatientInvalid when two of them share a number
   */
  PatientBook(List<Patient> patients, TopicRecogniser recogniser) {
    this.recogniser = recogniser;
    for (Patient patient : patients) {
      Patient other = byNumber.put(patient.person().number(), patient);
      if (other != null) {
        throw new PatientInvalid(patient.key(), "has the same number as " + other.key());
      }
    }
  }

  public List<Patient> patients() {
    return List.copyOf(byNumber.values());
  }

  /** Whose number this is. */
  public Optional<Patient> at(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** What a call to this number meets; one that is nobody's cannot be reached. */
  public Ring ring(String number) {
    return at(number).map(this::ring).orElse(new Ring.Unreachable());
  }

  private Ring ring(Patient patient) {
    return switch (patient.conduct().phone()) {
      case PhoneHabit.PicksUp human ->
          new Ring.Answered(human.after(), new PatientOnLine(patient, recogniser));
      case PhoneHabit.Voicemail machine ->
          new Ring.Answered(machine.after(), new AnsweringMachine(machine.greeting()));
      case PhoneHabit.Busy busy -> new Ring.Busy();
      case PhoneHabit.RingsOut ringing -> new Ring.RingsOut();
      case PhoneHabit.Unreachable nowhere -> new Ring.Unreachable();
    };
  }
}
