package org.carecompanion.db.notice;

import java.util.UUID;

/**
 * Something about this row of this hospital has changed and is committed. Carries ids only; readers
 * look the row up.
 */
public record Notice(Kind kind, UUID hospital, UUID id) {
  public enum Kind {
    CALL,
    /** Of a call: it is to be cut short, and the node that holds its sound falls silent at once. */
    HANG_UP,
    ALERT,
    FOLLOW_UP,
    PATIENT,
    STAFF
  }

  String wire() {
    return kind + ":" + hospital + ":" + id;
  }

  static Notice parse(String wire) {
    String[] parts = wire.split(":", 3);
    return new Notice(Kind.valueOf(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]));
  }
}
