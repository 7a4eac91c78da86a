package org.carecompanion.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.carecompanion.app.load.Ends.Without;
import org.junit.jupiter.api.Test;

class EndsTest {
  @Test
  void a_call_of_which_the_product_knows_no_end_did_not_end_well() {
    var ends = new Ends(Map.of("completed", 7), new Without(0, 1, 2));
    assertThat(ends.dropped()).isEqualTo(1);
    assertThat(told(ends)).containsEntry("lost", 1).containsEntry("still_going", 2);
    assertThat(told(ends)).containsEntry("admitted", 10);
  }

  @Test
  void calls_that_were_not_placed_were_refused_and_not_dropped() {
    var ends =
        new Ends(Map.of("completed", 7, "not_placed", 2, "interrupted", 1), new Without(3, 0, 0));
    assertThat(ends.dropped()).isEqualTo(1);
    assertThat(told(ends)).containsEntry("admitted", 8).containsEntry("refused", 5);
  }

  private static Map<String, Integer> told(Ends ends) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ends.writeTo(json);
    return Map.of(
        "admitted", json.path("admitted").asInt(),
        "refused", json.path("refused").asInt(),
        "lost", json.path("lost").asInt(),
        "still_going", json.path("still_going").asInt());
  }
}
