package org.carecompanion.db.requests;

import java.util.Set;
import java.util.StringJoiner;

/**
 * A requested path without anything somebody could have put there: the words of our own addresses
 * stay, every other segment is a star.
 */
final class PathTemplate {
  private static final Set<String> WORDS =
      Set.of(
          "phone",
          "voice",
          "fallback",
          "voicemail-said",
          "gather-response",
          "stream-ended",
          "waiting",
          "status",
          "amd",
          "voicemail",
          "recording",
          "exotel",
          "ws",
          "api",
          "v1",
          "calls",
          "active",
          "transcript",
          "findings",
          "cancel",
          "hangup",
          "transfer",
          "analytics",
          "alerts",
          "acknowledge",
          "release",
          "resolve",
          "patients",
          "follow-ups",
          "done",
          "hospitals",
          "chatbot",
          "verification",
          "openapi",
          "fhir",
          "metrics",
          "health",
          "live",
          "ready",
          "started");

  private PathTemplate() {}

  static String of(String path) {
    var template = new StringJoiner("/");
    for (String segment : path.split("/", -1))
      template.add(segment.isEmpty() || WORDS.contains(segment) ? segment : "*");
    return template.toString();
  }
}
