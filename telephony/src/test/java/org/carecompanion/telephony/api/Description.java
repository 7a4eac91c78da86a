package org.carecompanion.telephony.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What openapi.yaml says, for holding it against the code and against real answers. */
public final class Description {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode ROOT = root();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  /** Every place of a schema that a real answer has filled, such as {@code Call.outcome}. */
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  /** How the server refuses before an operation was found. */
  private static final Set<ProblemCode> BEFORE_ANY =
      EnumSet.of(ProblemCode.NO_SUCH_ADDRESS, ProblemCode.WRONG_METHOD, ProblemCode.NOT_ACCEPTABLE);

  private Description() {}

  /** One operation: its method, its address with {@code {id}}, and all that is said of it. */
  record Operation(String method, String path, JsonNode node) {
    String id() {
      return node.path("operationId").asText();
    }

    boolean serves(String askedMethod, String askedPath) {
      return method.equals(askedMethod)
          && askedPath.matches(path.replace("{id}", "[^/]+"))
          && (path.contains("{id}") || path.equals(askedPath));
    }

    Set<String> statuses() {
      return names(node.path("responses"));
    }

    JsonNode response(String status) {
      return resolved(node.path("responses").path(status));
    }

    Set<String> parameters(String in) {
      Set<String> names = new TreeSet<>();
      for (JsonNode parameter : node.path("parameters")) {
        JsonNode named = resolved(parameter);
        if (named.path("in").asText().equals(in)) names.add(named.path("name").asText());
      }
      return names;
    }

    /** The name of the schema of its body. */
    Optional<String> body() {
      JsonNode schema =
          node.path("requestBody").path("content").path("application/json").path("schema");
      return schema.isMissingNode() ? Optional.empty() : Optional.of(name(schema));
    }
  }

  static JsonNode node() {
    return ROOT;
  }

  static List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    ROOT.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            all.add(
                                new Operation(
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    method.getValue()))));
    return all;
  }

  static Set<String> properties(String schema) {
    return names(ROOT.path("components").path("schemas").path(schema).path("properties"));
  }

  static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? ROOT.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static String name(JsonNode schema) {
    return schema.path("$ref").asText().replaceAll(".*/", "");
  }

  static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /**
   * What an answer has that the description does not say; empty if all is well.
   *
   * @param path below /api/v1, without a query
   */
  public static List<String> objections(Asked asked, int status, String type, String body) {
    Optional<Operation> operation =
        operations().stream().filter(o -> o.serves(asked.method(), asked.path())).findFirst();
    if (operation.isEmpty() || BEFORE_ANY.stream().anyMatch(code -> body.contains(quoted(code))))
      return type.startsWith(Problem.MEDIA_TYPE) ? List.of() : List.of(type);
    JsonNode response = operation.get().response(String.valueOf(status));
    if (response.isMissingNode())
      return List.of(operation.get().id() + " does not say that it answers " + status);
    JsonNode schema = response.path("content").path(type).path("schema");
    if (schema.isMissingNode()) return List.of(operation.get().id() + " does not say " + type);
    return objections(response, schema, body);
  }

  private static String quoted(ProblemCode code) {
    return "\"code\":\"" + code.code() + "\"";
  }

  /** A request, for finding its operation. */
  public record Asked(String method, String path) {}

  private static List<String> objections(JsonNode response, JsonNode schema, String body) {
    try {
      JsonNode answer = JSON.readTree(body);
      List<String> objections = new ArrayList<>();
      compiled(schema).validate(answer).forEach(message -> objections.add(message.toString()));
      if (answer.has("code")
          && !texts(response.path("x-codes")).contains(answer.path("code").asText()))
        objections.add("the code " + answer.path("code") + " is not described for this");
      see(schema, answer);
      return objections;
    } catch (IOException e) {
      return List.of("no JSON: " + body);
    }
  }

  private static JsonSchema compiled(JsonNode schema) {
    ObjectNode whole = JSON.createObjectNode();
    whole.setAll((ObjectNode) schema.deepCopy());
    whole.set("components", ROOT.path("components"));
    return SCHEMAS.getSchema(whole);
  }

  private static void see(JsonNode schema, JsonNode answer) {
    if (answer.isArray()) answer.forEach(item -> see(resolvedItems(schema), item));
    if (!answer.isObject()) return;
    JsonNode properties = resolved(schema).path("properties");
    answer
        .properties()
        .forEach(
            field -> {
              SEEN.add(name(schema) + "." + field.getKey());
              JsonNode inner = properties.path(field.getKey());
              see(inner, field.getValue());
            });
  }

  private static JsonNode resolvedItems(JsonNode schema) {
    return schema.path("items");
  }

  static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** Fields of answers that the description names and no answer has had so far. */
  public static Set<String> neverSeen() {
    Set<String> never = new TreeSet<>();
    for (String schema : answered())
      for (String property : properties(schema))
        if (!SEEN.contains(schema + "." + property)) never.add(schema + "." + property);
    return never;
  }

  /** The schemas of answers and of what is inside them. */
  private static Set<String> answered() {
    Set<String> schemas = new TreeSet<>();
    for (Operation operation : operations())
      for (String status : operation.statuses())
        operation
            .response(status)
            .path("content")
            .forEach(content -> collect(content.path("schema"), schemas));
    return schemas;
  }

  private static void collect(JsonNode schema, Set<String> schemas) {
    if (schema.has("items")) collect(schema.path("items"), schemas);
    if (!schema.has("$ref") || !schemas.add(name(schema))) return;
    resolved(schema).path("properties").forEach(property -> collect(property, schemas));
  }

  private static JsonNode root() {
    try (InputStream yaml = OpenApiResource.class.getResourceAsStream("openapi.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
