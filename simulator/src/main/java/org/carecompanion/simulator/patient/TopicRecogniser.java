package org.carecompanion.simulator.patient;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carecompanion.simulator.patient.Asked.About;
import org.carecompanion.simulator.patient.Asked.OnceMore;
import org.carecompanion.simulator.patient.Asked.Unclear;

/**
 * Finds out what is being asked. The question is usually the last thing said, so sentences are
 * tried from the last to the first; within one, topics in the order of {@code topics.yaml}.
 */
final class TopicRecogniser {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");

  private final Map<Topic, List<Pattern>> topics;
  private final List<Pattern> onceMore;

  private TopicRecogniser(Map<Topic, List<Pattern>> topics, List<Pattern> onceMore) {
    this.topics = topics;
    this.onceMore = onceMore;
  }

  /**
   * Reads the patterns, topic by topic in the order they are tried.
   *
   * @throws PatientInvalid when a topic is unknown or a pattern broken
   */
  static TopicRecogniser read(JsonNode tree) {
    Map<Topic, List<Pattern>> topics = new LinkedHashMap<>();
    List<Pattern> onceMore = new ArrayList<>();
    Fields fields = new Fields("topics", tree);
    fields
        .each()
        .forEach(
            (label, regexes) -> {
              if (label.equals("once_more")) {
                onceMore.addAll(compile(regexes));
              } else {
                Topic topic =
                    Topic.of(label).orElseThrow(() -> fields.invalid("no topic '" + label + "'"));
                topics.put(topic, compile(regexes));
              }
            });
    return new TopicRecogniser(topics, onceMore);
  }

  Asked recognise(String prompt) {
    List<String> sentences = SENTENCE_END.splitAsStream(prompt.strip()).toList();
    for (String sentence : sentences.reversed()) {
      Optional<Topic> topic = topicOf(sentence);
      if (topic.isPresent()) {
        return new About(topic.get());
      }
    }
    return matches(onceMore, prompt) ? new OnceMore() : new Unclear();
  }

  private Optional<Topic> topicOf(String sentence) {
    return topics.entrySet().stream()
        .filter(topic -> matches(topic.getValue(), sentence))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean matches(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
  }

  private static List<Pattern> compile(JsonNode regexes) {
    List<Pattern> patterns = new ArrayList<>();
    regexes.forEach(
        regex -> patterns.add(Pattern.compile(regex.asText(), Pattern.CASE_INSENSITIVE)));
    return patterns;
  }
}
