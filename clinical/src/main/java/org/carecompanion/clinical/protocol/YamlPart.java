package org.carecompanion.clinical.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A place in a YAML file that is being read: its content, its path, and where to report faults. */
record YamlPart(JsonNode node, String path, FaultList faults) {

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  /**
   * The whole of a file.
   *
   * @throws ProtocolInvalid when it is no YAML at all
   */
  static YamlPart root(String yaml, FaultList faults) {
    try {
      return new YamlPart(YAML.readTree(yaml), "", faults);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      faults.add(
          line, "is not readable YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
      throw new ProtocolInvalid(faults.all());
    }
  }

  boolean given(String key) {
    return node.has(key);
  }

  YamlPart at(String key) {
    JsonNode child = node.path(key);
    return new YamlPart(child, path.isEmpty() ? key : path + "." + key, faults);
  }

  /** The places of a list; none, and a fault, when it is no list. */
  List<YamlPart> each(String key) {
    return at(key).each();
  }

  /** The same when this is the list. */
  List<YamlPart> each() {
    if (!node.isArray()) {
      fault(node.isMissingNode() ? "is missing" : "must be a list");
      return List.of();
    }
    List<YamlPart> parts = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      parts.add(new YamlPart(node.get(i), path + "[" + i + "]", faults));
    }
    return parts;
  }

  /** A text that must be there; empty, and a fault, when it is not. */
  String text(String key) {
    return at(key).text();
  }

  String text() {
    if (node.isMissingNode() || node.isNull()) {
      fault("is missing");
      return "";
    }
    if (node.isBoolean()) {
      fault("must be a text: write \"yes\" and \"no\" with quotes"); // YAML takes them for true
      return "";
    }
    if (!node.isValueNode() || node.asText().isBlank()) {
      fault("must be a text");
      return "";
    }
    return node.asText().strip();
  }

  /** The keys of a map, in the order of the file. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  List<String> texts(String key) {
    return each(key).stream().map(YamlPart::text).toList();
  }

  List<String> optionalTexts(String key) {
    return given(key) ? texts(key) : List.of();
  }

  int number(String key, int least) {
    YamlPart part = at(key);
    if (!part.node.isInt() || part.node.asInt() < least) {
      part.fault(part.node.isMissingNode() ? "is missing" : "must be a whole number from " + least);
      return least;
    }
    return part.node.asInt();
  }

  BigDecimal decimal(String key) {
    YamlPart part = at(key);
    if (!part.node.isNumber()) {
      part.fault(part.node.isMissingNode() ? "is missing" : "must be a number");
      return BigDecimal.ZERO;
    }
    return new BigDecimal(part.node.asText());
  }

  /** Post-operative days; every day when nothing is said. */
  Question.Days days(String key) {
    if (!given(key)) {
      return Question.Days.ALWAYS;
    }
    YamlPart days = at(key);
    days.only(Set.of("from", "to"));
    int from = days.given("from") ? days.number("from", 0) : 0;
    int to = days.given("to") ? days.number("to", from) : Integer.MAX_VALUE;
    return new Question.Days(from, to);
  }

  boolean flag(String key) {
    YamlPart part = at(key);
    if (!part.node.isMissingNode() && !part.node.isBoolean()) {
      part.fault("must be true or false");
    }
    return part.node.asBoolean(false);
  }

  /** A text translated; a fault naming it when it has no translation. */
  <T> Optional<T> known(Function<String, Optional<T>> translate, String what) {
    String text = text();
    Optional<T> value = text.isEmpty() ? Optional.empty() : translate.apply(text);
    if (!text.isEmpty() && value.isEmpty()) {
      fault("'" + text + "' is not a " + what);
    }
    return value;
  }

  /** Anything beside these keys is a slip of the pen that would silently do nothing. */
  void only(Set<String> keys) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!keys.contains(key)) {
                at(key).fault("is not known here; known are " + keys.stream().sorted().toList());
              }
            });
  }

  void fault(String reason) {
    faults.add(path, reason);
  }
}
