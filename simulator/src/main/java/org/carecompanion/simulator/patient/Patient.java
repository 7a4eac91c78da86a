package org.carecompanion.simulator.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Someone who can be called, as one YAML file describes them. {@code key} names the file. */
public record Patient(
    String key, Person person, Operation operation, Conduct conduct, Expectation expect) {

  /**
   * Who they are on paper.
   *
   * @param canaryWords rare words they say, which must turn up nowhere but in the record of the
   *     call
   */
  public record Person(
      String givenName,
      String familyName,
      LocalDate dateOfBirth,
      Contact contact,
      List<String> canaryWords) {

    public String number() {
      return contact.number();
    }
  }

  /** How they may be reached. The number is E.164. */
  public record Contact(String number, Voicemail voicemail, Recording recording) {}

  /** Whether they agreed that their calls are recorded. */
  public enum Recording {
    AGREED,
    NOT_AGREED
  }

  /** Whether they agreed to messages on their answering machine. */
  public enum Voicemail {
    AGREED,
    NOT_AGREED
  }

  /** The surgery they recover from. {@code postOperativeDay} is the day of the call. */
  public record Operation(String family, String procedure, String side, int postOperativeDay) {}

  /** How they behave on the phone. Answers to a topic asked again are the next in its list. */
  public record Conduct(
      PhoneHabit phone, Map<Topic, List<Reaction>> answers, LineHabits onTheLine) {}
}
