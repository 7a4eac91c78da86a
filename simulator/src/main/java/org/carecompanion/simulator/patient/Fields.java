package org.carecompanion.simulator.patient;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One mapping of a YAML file, read field by field, so that a mistake is named with its place. */
final class Fields {
  private final String place;
  private final JsonNode node;
  private final Set<String> read = new HashSet<>();

  Fields(String place, JsonNode node) {
    this.place = place;
    this.node = node;
    if (!node.isObject()) {
      throw new PatientInvalid(place, "needs named fields");
    }
  }

  Fields within(String name) {
    return new Fields(place + "." + name, need(name));
  }

  JsonNode need(String name) {
    return find(name).orElseThrow(() -> new PatientInvalid(place, "needs '" + name + "'"));
  }

  Optional<JsonNode> find(String name) {
    read.add(name);
    return Optional.ofNullable(node.get(name));
  }

  String text(String name) {
    return need(name).asText();
  }

  double number(String name, double otherwise) {
    JsonNode value = find(name).orElse(null);
    if (value == null) {
      return otherwise;
    }
    if (!value.isNumber()) {
      throw new PatientInvalid(place + "." + name, "needs a number");
    }
    return value.asDouble();
  }

  /** All fields, in the order of the file. */
  Map<String, JsonNode> each() {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    node.properties().forEach(field -> all.put(field.getKey(), field.getValue()));
    read.addAll(all.keySet());
    return all;
  }

  PatientInvalid invalid(String problem) {
    return new PatientInvalid(place, problem);
  }

  /** Complains about a field that nothing reads: most often a misspelt one. */
  void nothingElse() {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!read.contains(name)) {
                throw new PatientInvalid(place, "does not know '" + name + "'");
              }
            });
  }
}
