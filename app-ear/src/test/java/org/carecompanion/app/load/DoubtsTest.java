package org.carecompanion.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DoubtsTest {
  private final ObjectNode figures = good();

  @Test
  void a_run_that_was_what_was_asked_for_leaves_none() {
    assertThat(Doubts.about(figures)).isEmpty();
  }

  @Test
  void fewer_streams_than_asked_for_are_told() {
    figures.put("streams_open", 94.9);
    assertThat(Doubts.about(figures))
        .singleElement()
        .hasToString("\"on average 94.9 of 100 streams were open: these are figures of fewer\"");
  }

  @Test
  void so_are_calls_that_were_no_streams_any_more_and_calls_without_an_end() {
    figures.put("fallen_back", 1).put("still_going", 2);
    figures.putObject("outcomes").put("interrupted", 3);
    assertThat(Doubts.about(figures)).hasSize(3);
  }

  @Test
  void so_is_a_run_in_which_nobody_interrupted() {
    figures.withObject("/streams").put("barge_ins_cleared", 0);
    assertThat(Doubts.about(figures))
        .singleElement()
        .asString()
        .contains("frames_after_clear are not known");
  }

  @Test
  void so_is_a_generator_that_was_late_itself() {
    figures.withObject("/streams/generator").put("cores", 0.97);
    figures.withObject("/streams/generator/late_ms").put("p99", 21);
    assertThat(Doubts.about(figures)).hasSize(2);
  }

  @Test
  void what_is_taken_is_divided_by_the_streams_that_were_open() {
    var open = new OpenStreams();
    open.add(100);
    open.add(50);
    assertThat(open.mean()).hasValue(75);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    var taken = new Taken(0.3, new Gauges(100, 500, 1, 1, 1), new Gauges(130, 575, 1, 1, 1));
    taken.writeTo(json, open.mean());
    assertThat(json.path("cpu_per_stream").asDouble()).isEqualTo(0.004);
    assertThat(json.path("memory_per_stream_mb").asDouble()).isEqualTo(1);
    assertThat(json.path("live_heap_per_stream_mb").asDouble()).isEqualTo(0.4);
  }

  @Test
  void nothing_is_said_of_streams_that_were_not_there() {
    assertThat(new OpenStreams().mean()).isEmpty();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    var gauges = new Gauges(100, 500, 1, 1, 1);
    new Taken(0.3, gauges, gauges).writeTo(json, OptionalDouble.empty());
    assertThat(json.path("cpu_per_stream").isNull()).isTrue();
  }

  private static ObjectNode good() {
    ObjectNode good = JsonNodeFactory.instance.objectNode();
    good.put("calls", 100).put("streams_open", 95.0).put("fallen_back", 0).put("still_going", 0);
    good.putObject("streams").put("barge_ins_cleared", 30);
    good.withObject("/streams/generator").put("cores", 0.5);
    good.withObject("/streams/generator/late_ms").put("p99", 8);
    return good;
  }
}
