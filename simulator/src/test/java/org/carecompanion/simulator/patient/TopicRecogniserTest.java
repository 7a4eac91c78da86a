package org.carecompanion.simulator.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.carecompanion.simulator.patient.Asked.About;
import org.carecompanion.simulator.patient.Asked.OnceMore;
import org.carecompanion.simulator.patient.Asked.Unclear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TopicRecogniserTest {
  private static final TopicRecogniser RECOGNISER = TopicRecogniser.read(topics());

  @ParameterizedTest
  @MethodSource("prompts")
  void a_prompt_is_taken_to_be_about_its_question(String topic, String prompt) {
    assertThat(RECOGNISER.recognise(prompt)).isEqualTo(new About(Topic.of(topic).orElseThrow()));
  }

  @Test
  void every_topic_has_a_prompt_in_the_table() throws IOException {
    Set<Topic> seen = EnumSet.noneOf(Topic.class);
    prompts().forEach(row -> seen.add(Topic.of((String) row.get()[0]).orElseThrow()));
    assertThat(seen).containsExactlyInAnyOrder(Topic.values());
  }

  @Test
  void a_repetition_without_the_question_is_the_last_question_once_more() {
    assertThat(RECOGNISER.recognise("Sorry, I did not get that. Please say that again."))
        .isEqualTo(new OnceMore());
  }

  @Test
  void anything_else_is_unclear() {
    assertThat(RECOGNISER.recognise("Do you like the weather?")).isEqualTo(new Unclear());
  }

  static Stream<Arguments> prompts() throws IOException {
    try (InputStream in = TopicRecogniserTest.class.getResourceAsStream("/prompts.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n"))
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .map(parts -> Arguments.of(parts[0], parts[1]));
    }
  }

  private static JsonNode topics() {
    try (InputStream in =
        TopicRecogniser.class.getResourceAsStream("/org/carecompanion/simulator/topics.yaml")) {
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
