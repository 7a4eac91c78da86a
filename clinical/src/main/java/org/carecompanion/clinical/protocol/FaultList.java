package org.carecompanion.clinical.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with one file, each fault with the line its place stands on. */
final class FaultList {
  private final String file;
  private final Map<String, Integer> lines;
  private final List<ProtocolInvalid.Fault> faults = new ArrayList<>();

  FaultList(String file, String yaml) {
    this.file = file;
    this.lines = lines(yaml);
  }

  void add(String path, String reason) {
    faults.add(new ProtocolInvalid.Fault(file, line(path), path, reason));
  }

  void add(int line, String reason) {
    faults.add(new ProtocolInvalid.Fault(file, line, "", reason));
  }

  List<ProtocolInvalid.Fault> all() {
    return List.copyOf(faults);
  }

  /** The line of the place, or of the nearest thing around it that exists. */
  private int line(String path) {
    String around = path;
    while (!around.isEmpty() && !lines.containsKey(around)) {
      int cut = Math.max(around.lastIndexOf('.'), around.lastIndexOf('['));
      around = cut < 0 ? "" : around.substring(0, cut);
    }
    return lines.getOrDefault(around, 0);
  }

  private static Map<String, Integer> lines(String yaml) {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() != JsonToken.END_OBJECT
            && parser.currentToken() != JsonToken.END_ARRAY) {
          String path = path(parser.getParsingContext().pathAsPointer().toString());
          lines.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
        }
      }
    } catch (IOException unreadable) {
      // the reader of the file reports it, with its line; the lines before it are still right
      return lines;
    }
    return lines;
  }

  /** {@code /questions/3/ask} as {@code questions[3].ask}. */
  private static String path(String pointer) {
    return pointer.replaceAll("/(\\d+)", "[$1]").replace("/", ".").replaceFirst("^\\.", "");
  }
}
