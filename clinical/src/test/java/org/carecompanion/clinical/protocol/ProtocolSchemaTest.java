package org.carecompanion.clinical.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.carecompanion.clinical.understanding.Measure;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schema that editors check a file with while it is written says what the loader says. */
class ProtocolSchemaTest {
  private static final Path FILES = Path.of("src/main/resources/protocols");
  private static final JsonNode SCHEMA = schema();
  private static final JsonSchema VALIDATOR =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);

  @TestFactory
  Stream<DynamicTest> every_file_holds_to_the_schema() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(FILES)) {
      files = all.filter(file -> file.toString().matches(".*-v\\d+\\.yaml")).toList();
    }
    assertThat(files).hasSizeGreaterThan(12);
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    FILES.relativize(file).toString(),
                    () -> assertThat(faults(Files.readString(file))).isEmpty()));
  }

  @Test
  void closed_lists_of_the_schema_are_those_of_the_product() {
    assertThat(names(SCHEMA.at("/properties/call_type/enum")))
        .containsExactlyElementsOf(codes(CallType.values()));
    assertThat(names(SCHEMA.at("/properties/families/items/enum")))
        .containsExactlyElementsOf(codes(ProcedureFamily.values()));
    assertThat(names(SCHEMA.at("/$defs/question/properties/measures/oneOf/1/items/enum")))
        .containsExactlyElementsOf(codes(Measure.Kind.values()));
    assertThat(names(SCHEMA.at("/$defs/redFlag/properties/action/enum")))
        .containsExactlyElementsOf(codes(Guidance.Action.values()));
  }

  /**
   * Each of these the loader refuses too: {@link ProtocolFilesTest} and {@link SharedBlocksTest}.
   */
  @Test
  void what_the_loader_refuses_for_its_shape_the_schema_refuses_too() {
    refused(yaml -> yaml.replace("call_type: follow_up", "call_type: sales"));
    refused(yaml -> yaml.replace("families: [hernia]", "families: [hernias]"));
    refused(yaml -> yaml.replace("    kind: fact", "    kind: guess"));
    refused(yaml -> yaml.replace("    place: {after: leg}", "    place: {under: leg}"));
    refused(yaml -> yaml.replaceFirst("    source: .*", "    sauce: none"));
    refused(yaml -> yaml.replace("action: emergency", "action: wait"));
    refused(yaml -> yaml.replace("call_days: [1, 3, 7, 14]", "call_days: [1, 900]"));
    refused(yaml -> yaml.replace("core: core-v2", "core: core"));
  }

  private static void refused(UnaryOperator<String> change) {
    String sound = ProtocolFiles.resource("hernia-v1.yaml");
    String broken = change.apply(sound);
    assertThat(broken).as("the change must change something").isNotEqualTo(sound);
    assertThat(faults(broken)).isNotEmpty();
  }

  private static Set<ValidationMessage> faults(String yaml) {
    try {
      return VALIDATOR.validate(new YAMLMapper().readTree(yaml));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> names(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String> codes(Enum<?>[] values) {
    return Stream.of(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static JsonNode schema() {
    try {
      return new ObjectMapper().readTree(ProtocolFiles.resource("protocol.schema.json"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
