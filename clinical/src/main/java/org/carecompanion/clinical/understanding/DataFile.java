package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The data files of understanding. They ship with it, so a broken one is a broken build. */
public final class DataFile {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private DataFile() {}

  public static <T> T yaml(String name, TypeReference<T> type) {
    try (InputStream in = open(name)) {
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("understanding/" + name, e);
    }
  }

  /** Lines without blank ones and those that begin with #. */
  public static List<String> lines(String name) {
    try (InputStream in = open(name)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("understanding/" + name, e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = DataFile.class.getResourceAsStream("/understanding/" + name);
    if (in == null) {
      throw new FileNotFoundException(name);
    }
    return in;
  }
}
