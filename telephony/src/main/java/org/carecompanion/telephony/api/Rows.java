package org.carecompanion.telephony.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;
import org.carecompanion.domain.page.Mark;
import org.carecompanion.domain.page.Page;

/** A page of a list as JSON: {@code items}, and {@code next_cursor} unless it is the last one. */
final class Rows {
  private Rows() {}

  /**
   * @param rows as asked for with the page: one more than are shown, if there are that many
   */
  static <T> Answer page(
      List<T> rows, Page page, Function<T, JsonObject> json, Function<T, Mark> mark) {
    int shown = Math.min(rows.size(), page.size() - 1);
    JsonObjectBuilder answer =
        Json.createObjectBuilder().add("items", items(rows.subList(0, shown), json));
    if (rows.size() > shown && shown > 0)
      answer.add("next_cursor", Query.cursor(mark.apply(rows.get(shown - 1))));
    return Answer.ok(answer.build());
  }

  /** A list that is always short. */
  static <T> Answer all(List<T> rows, Function<T, JsonObject> json) {
    return Answer.ok(Json.createObjectBuilder().add("items", items(rows, json)).build());
  }

  static <T> JsonArrayBuilder items(List<T> rows, Function<T, JsonObject> json) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    rows.forEach(row -> items.add(json.apply(row)));
    return items;
  }
}
