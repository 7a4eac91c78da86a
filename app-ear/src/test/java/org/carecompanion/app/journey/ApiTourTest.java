package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A document that says something else than what is printed is noticed. */
class ApiTourTest {
  @Test
  void what_is_as_said_differs_in_nothing() throws JsonProcessingException {
    assertThat(
            differences(
                "{\"a\":\"…\",\"b\":[{\"c\":1}]}", "{\"a\":7,\"b\":[{\"c\":1,\"d\":2},{}]}"))
        .isEmpty();
  }

  @Test
  void another_value_a_missing_field_and_a_list_that_should_be_empty_are_differences()
      throws JsonProcessingException {
    assertThat(
            differences(
                "{\"a\":1,\"b\":\"…\",\"c\":[],\"d\":[{\"e\":2}]}", "{\"a\":2,\"c\":[1],\"d\":[]}"))
        .containsExactly(".a is 2 and not 1", ".b is missing", ".c is [1]", ".d is []");
  }

  private static List<String> differences(String said, String got) throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    return ApiTour.differences("", json.readTree(said), json.readTree(got));
  }
}
