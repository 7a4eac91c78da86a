package org.carecompanion.simulator.twilio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carecompanion.simulator.http.Form;

/** One page of a list, in the envelope that Twilio's clients walk. */
final class ListPage {
  private static final int USUAL_SIZE = 50;
  private static final int LARGEST_SIZE = 1000;

  private final String path;
  private final Form query;

  ListPage(String path, Form query) {
    this.path = path;
    this.query = query;
  }

  <T> ObjectNode of(String name, List<T> all, Function<T, ObjectNode> toJson) {
    int size = Math.clamp(number("PageSize", USUAL_SIZE), 1, LARGEST_SIZE);
    int page = Math.max(0, number("Page", 0));
    int start = Math.min(page * size, all.size());
    int end = Math.min(start + size, all.size());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode items = json.putArray(name);
    all.subList(start, end).stream().map(toJson).forEach(items::add);
    json.put("uri", uri(page, size));
    json.put("first_page_uri", uri(0, size));
    json.put("next_page_uri", end < all.size() ? uri(page + 1, size) : null);
    json.put("previous_page_uri", page > 0 ? uri(page - 1, size) : null);
    json.put("page", page);
    json.put("page_size", size);
    json.put("start", start);
    json.put("end", Math.max(start, end - 1));
    return json;
  }

  private int number(String name, int otherwise) {
    return query
        .text(name)
        .filter(t -> t.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElse(otherwise);
  }

  /** The same filters, another page. */
  private String uri(int page, int size) {
    Map<String, String> fields = new LinkedHashMap<>();
    Stream.of("To", "From", "Status", "StartTime", "StartTime<", "StartTime>", "CallSid")
        .forEach(name -> query.text(name).ifPresent(value -> fields.put(name, value)));
    fields.put("PageSize", Integer.toString(size));
    fields.put("Page", Integer.toString(page));
    return path + "?" + Form.encode(fields);
  }
}
