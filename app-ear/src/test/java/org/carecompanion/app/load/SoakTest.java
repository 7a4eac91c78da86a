package org.carecompanion.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SoakTest {
  private final Soak soak = new Soak();

  @Test
  void filling_up_in_the_first_quarter_is_no_growth() {
    for (int minute = 0; minute < 40; minute++)
      look(minute, new Gauges(100, 400 + Math.min(minute, 10) * 20, 90, 300, 20 + minute % 2));

    assertThat(told().path("grew")).isEmpty();
    assertThat(told().path("held")).hasSize(40);
  }

  @Test
  void a_handle_lost_each_minute_is_told() {
    for (int minute = 0; minute < 40; minute++)
      look(minute, new Gauges(100, 400, 90, 100 + minute, 20));

    assertThat(told().path("grew")).singleElement().hasToString("\"file_handles\"");
  }

  @Test
  void each_figure_is_looked_at() {
    for (int minute = 0; minute < 8; minute++) {
      int more = minute * 50;
      look(minute, new Gauges(more, more, more, more, more));
    }

    assertThat(told().path("grew")).hasSize(5);
  }

  @Test
  void nothing_is_said_of_a_few_minutes() {
    for (int minute = 0; minute < Soak.FEWEST - 1; minute++)
      look(minute, new Gauges(100, 400, 90, 300, 20));

    assertThat(told().has("grew")).isFalse();
  }

  private void look(int minute, Gauges gauges) {
    soak.add(gauges, Duration.ofMinutes(minute));
  }

  private ObjectNode told() {
    ObjectNode figures = JsonNodeFactory.instance.objectNode();
    soak.writeTo(figures);
    return figures;
  }
}
