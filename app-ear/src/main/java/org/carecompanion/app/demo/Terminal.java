package org.carecompanion.app.demo;

import java.io.PrintStream;

/** What the demo prints, in colour where a person reads it. */
final class Terminal {
  private static final String TOLD_BY_SCRIPT = "COMPANION_COLOURS";
  private static final String RESET = "\033[0m";
  private final PrintStream out;
  private final boolean coloured;

  Terminal(PrintStream out, Colours colours) {
    this.out = out;
    coloured = colours == Colours.SHOWN;
  }

  /** Whether the reader sees colours or escape codes. */
  enum Colours {
    SHOWN,
    LEFT_OUT
  }

  /** The script that starts us knows whether a person reads along; Java 21 cannot tell. */
  static Terminal ofThisProcess() {
    return new Terminal(
        System.out, System.getenv(TOLD_BY_SCRIPT) == null ? Colours.LEFT_OUT : Colours.SHOWN);
  }

  void line(String text) {
    out.println(text);
  }

  /** What the demo itself is doing. */
  void step(String text) {
    out.println(in("2", text));
  }

  void strong(String text) {
    out.println(in("1", text));
  }

  void companion(String text) {
    out.println(in("36", "  Companion  ") + text);
  }

  void patient(String text) {
    out.println(in("33", "  Patient    ") + text);
  }

  void alert(String text) {
    out.println(in("1;31", "  ALERT      " + text));
  }

  void good(String text) {
    out.println(in("32", text));
  }

  void problem(String text) {
    out.println(in("31", text));
  }

  private String in(String colour, String text) {
    return coloured ? "\033[" + colour + "m" + text + RESET : text;
  }
}
