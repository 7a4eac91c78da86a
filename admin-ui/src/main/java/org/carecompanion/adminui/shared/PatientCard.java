package org.carecompanion.adminui.shared;

import java.time.ZoneId;
import java.util.Optional;

/** What the banner and list rows say about a patient: who, reachable how, and where in recovery. */
public record PatientCard(
    Person person, Contact contact, Optional<Recovery> recovery, Words words) {
  /** Of a patient who is not restricted. */
  public PatientCard(Person person, Contact contact, Optional<Recovery> recovery) {
    this(person, contact, recovery, Words.OPEN);
  }

  /** Whether the words about this patient may be shown to who looks at the page. */
  public enum Words {
    OPEN,
    /** Restricted: first a reason. */
    CLOSED,
    /** Restricted, and this person said why. */
    OPENED
  }

  public boolean closed() {
    return words == Words.CLOSED;
  }

  /**
   * @param number as people read it, such as (212) 555-0142
   * @param zone empty when not known: then we do not call
   */
  public record Contact(String number, String language, Optional<ZoneId> zone) {}

  /**
   * @param day of recovery; the day of surgery is 0
   */
  public record Recovery(String procedure, int day) {
    public String text() {
      return Texts.of("patient.recovery", procedure, day);
    }
  }
}
