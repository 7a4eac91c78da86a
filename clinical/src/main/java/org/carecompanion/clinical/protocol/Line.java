package org.carecompanion.clinical.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything a call says that is not a question. Each has a place in the protocol file. */
public enum Line {
  OPENING("opening"),
  RECORDED("recorded"),
  IDENTITY_ASK("identity.ask"),
  IDENTITY_AGAIN("identity.again"),
  IDENTITY_RETRY("identity.retry"),
  IDENTITY_BOTH("identity.ask_both"),
  IDENTITY_NAME("identity.ask_name"),
  IDENTITY_DATE("identity.ask_date"),
  IDENTITY_SILENCE("identity.silence"),
  IDENTITY_KEYS("identity.keys"),
  IDENTITY_NAME_KEY("identity.name_key"),
  IDENTIFIED("identified"),
  CLOSING("closing"),
  EMERGENCY("emergency"),
  CRISIS("crisis"),
  THANKS("wordings.thanks"),
  NOTED("wordings.noted"),
  SILENCE("wordings.silence"),
  NOT_UNDERSTOOD("wordings.not_understood"),
  KEYPAD_YES_NO("wordings.keypad_yes_no"),
  KEYPAD_SCORE("wordings.keypad_score"),
  KEYPAD_CONCERN("wordings.keypad_concern"),
  KEYPAD_ALWAYS("wordings.keypad_always"),
  MOVING_ON("wordings.moving_on"),
  /** To somebody in a hurry; protocols before it have none. */
  RUSHED("wordings.rushed"),
  REPEAT("wordings.repeat"),
  CALL_BACK_NOTED("wordings.call_back_noted"),
  STILL_THERE("wordings.still_there"),
  STOP_CONFIRMED("wordings.stop_confirmed"),
  NURSE_PROMISED("wordings.nurse_promised"),
  GOODBYE("wordings.goodbye"),
  WRONG_PERSON("wordings.wrong_person"),
  WRONG_NUMBER("wordings.wrong_number"),
  IDENTITY_FAILED("wordings.identity_failed");

  private final String path;

  Line(String path) {
    this.path = path;
  }

  /** Where it stands in the file, such as {@code wordings.silence}. */
  public String path() {
    return path;
  }

  /** Those without which no call can be held. */
  static List<Line> needed() {
    return Arrays.stream(values()).filter(line -> line != RUSHED).toList();
  }

  /** The keys the file may have under one heading. */
  static Set<String> keysUnder(String heading) {
    return Arrays.stream(values())
        .map(Line::path)
        .filter(path -> path.startsWith(heading + "."))
        .map(path -> path.substring(heading.length() + 1))
        .collect(Collectors.toSet());
  }

  /** Key of the saying in transcripts, such as {@code stop_confirmed}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * May be said to whoever answers, so no word of it may be about health, the operation or the
   * body.
   */
  public boolean saidBeforeIdentity() {
    return switch (this) {
      case IDENTIFIED, CLOSING, THANKS, NOTED, MOVING_ON, RUSHED, CALL_BACK_NOTED -> false;
      case KEYPAD_YES_NO, KEYPAD_SCORE, KEYPAD_CONCERN, KEYPAD_ALWAYS -> false;
      default -> true;
    };
  }
}
