package org.carecompanion.clinical.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.replay.Transcript.Turn;
import org.carecompanion.clinical.understanding.Speaker;

/**
 * A transcript as a file: {@code # protocol: knee-hip v1} and {@code # day: 5} if they are known,
 * then a header and a line for each turn with {@code question}, {@code speaker} and {@code text},
 * parted by tabs. The question is the id of one of the protocol's, or any words; empty for none.
 * The speaker is {@code patient}, {@code caregiver}, {@code other}, or {@code keypad} for digits.
 *
 * @param protocol key and version as written, such as {@code knee-hip v1}
 */
record TranscriptFile(Optional<String> protocol, Transcript transcript) {
  private static final Pattern HEADING = Pattern.compile("#\\s*(protocol|day)\\s*:\\s*(.+)");
  private static final String HEADER = "question\tspeaker\ttext";
  private static final int COLUMNS = 3;

  /**
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  static TranscriptFile parse(String name, String text) {
    Optional<String> protocol = Optional.empty();
    int day = 0;
    List<Turn> turns = new ArrayList<>();
    boolean header = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher heading = HEADING.matcher(line.strip());
      if (heading.matches()) {
        String value = heading.group(2).strip();
        protocol = heading.group(1).equals("protocol") ? Optional.of(value) : protocol;
        day = heading.group(1).equals("day") ? day(name, number, value) : day;
      } else if (!header && !line.isBlank() && !line.startsWith("#")) {
        header = header(name, number, line);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        turns.add(turn(name, number, line, turns.size() + 1));
      }
    }
    return new TranscriptFile(protocol, new Transcript(name, day, Map.of(), turns));
  }

  private static int day(String name, int number, String value) {
    if (!value.matches("\\d{1,3}")) {
      throw bad(name, number, "'" + value + "' is no day after the operation");
    }
    return Integer.parseInt(value);
  }

  private static boolean header(String name, int number, String line) {
    if (!line.equals(HEADER)) {
      throw bad(name, number, "the header must be question, speaker and text, parted by tabs");
    }
    return true;
  }

  private static Turn turn(String name, int number, String line, int turn) {
    String[] fields = line.split("\t", -1);
    if (fields.length != COLUMNS) {
      throw bad(name, number, fields.length + " columns, expected question, speaker and text");
    }
    String text = fields[2].strip();
    String who = fields[1].strip().toLowerCase(Locale.ROOT);
    PatientTurn said =
        who.equals("keypad") ? new PatientTurn.Keyed(text) : PatientTurn.Spoken.of(text);
    Speaker speaker =
        switch (who) {
          case "patient", "keypad" -> Speaker.PATIENT;
          case "caregiver" -> Speaker.CAREGIVER;
          case "other" -> Speaker.UNKNOWN;
          default -> throw bad(name, number, "unknown speaker '" + who + "'");
        };
    return new Turn(turn, Transcript.Put.of(fields[0].strip()), speaker, said);
  }

  private static IllegalArgumentException bad(String name, int number, String why) {
    return new IllegalArgumentException(name + ", line " + number + ": " + why);
  }
}
