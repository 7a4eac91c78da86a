package org.carecompanion.clinical.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A place in a YAML file that is being read: its content, its path, and where to report faults. */
record YamlPart(JsonNode node, String path, FaultList faults) {

  boolean given(String key) {
    return node.has(key);
  }

  YamlPart at(String key) {
    JsonNode child = node.path(key);
    return new YamlPart(child, path.isEmpty() ? key : path + "." + key, faults);
  }

  /** The places of a list; none, and a fault, when it is no list. */
  List<YamlPart> each(String key) {
    YamlPart list = at(key);
    if (!list.node.isArray()) {
      list.fault(list.node.isMissingNode() ? "is missing" : "must be a list");
      return List.of();
    }
    List<YamlPart> parts = new ArrayList<>();
    for (int i = 0; i < list.node.size(); i++) {
      parts.add(new YamlPart(list.node.get(i), list.path + "[" + i + "]", faults));
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
    if (!node.isValueNode() || node.asText().isBlank()) {
      fault("must be a text");
      return "";
    }
    return node.asText().strip();
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
