package org.carecompanion.simulator.twiml;

import java.util.Map;
import java.util.Set;

/** What one TwiML element may carry: attributes, children, text. */
record ElementRule(
    Map<String, AttributeRule> attributes, Set<String> children, Text text, int childCode) {

  /** What the characters inside an element are. */
  enum Text {
    NONE,
    WORDS,
    ADDRESS
  }

  static ElementRule empty(Map<String, AttributeRule> attributes) {
    return new ElementRule(attributes, Set.of(), Text.NONE, Violation.SCHEMA);
  }

  static ElementRule address(Map<String, AttributeRule> attributes) {
    return new ElementRule(attributes, Set.of(), Text.ADDRESS, Violation.SCHEMA);
  }

  static ElementRule words(Map<String, AttributeRule> attributes, Set<String> children) {
    return new ElementRule(attributes, children, Text.WORDS, Violation.SCHEMA);
  }

  static ElementRule holding(
      Map<String, AttributeRule> attributes, Set<String> children, int childCode) {
    return new ElementRule(attributes, children, Text.NONE, childCode);
  }
}
