package org.carecompanion.simulator.patient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gathers patients: those bundled with the simulator, those of a folder (a file of the same name
 * takes the bundled one's place), and generated ones for load.
 */
public final class PatientFiles {
  private static final String SUFFIX = ".yaml";

  private final YAMLMapper yaml = new YAMLMapper();
  private final PatientReader reader = new PatientReader(resource("ordinary-answers.yaml"));
  private final Map<String, Patient> patients = new LinkedHashMap<>();

  /** Starts with the bundled patients. */
  public PatientFiles() {
    for (JsonNode key : resource("patients/index.yaml")) {
      add(key.asText(), resource("patients/" + key.asText() + SUFFIX));
    }
  }

  /**
   * Adds every {@code .yaml} file of a folder.
   *
   * @throws PatientInvalid naming what is wrong in which file
   */
  public PatientFiles withFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
        String name = file.getFileName().toString();
        add(name.substring(0, name.length() - SUFFIX.length()), tree(file));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read patients from " + folder, e);
    }
  }

  /** Adds so many generated patients; the same count gives the same patients. */
  public PatientFiles withLoad(int count) {
    new LoadPatients("load-", resource("load-patient.yaml")).generate(count).forEach(this::add);
    return this;
  }

  /** Adds so many generated patients with something urgent to say; their numbers come after. */
  public PatientFiles withRedFlags(int count) {
    var pattern = new LoadPatients("flag-", resource("red-flag-patient.yaml"));
    pattern.generate(count, LoadPatients.MOST - count).forEach(this::add);
    return this;
  }

  public PatientBook book() {
    return new PatientBook(
        List.copyOf(patients.values()), TopicRecogniser.read(resource("topics.yaml")));
  }

  private JsonNode tree(Path file) throws IOException {
    try {
      return yaml.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new PatientInvalid(file.toString(), String.valueOf(e.getMessage()));
    }
  }

  private void add(String key, JsonNode tree) {
    patients.put(key, reader.read(key, tree));
  }

  private JsonNode resource(String name) {
    try (InputStream in =
        PatientFiles.class.getResourceAsStream("/org/carecompanion/simulator/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the simulator was built without " + name);
      }
      return yaml.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
