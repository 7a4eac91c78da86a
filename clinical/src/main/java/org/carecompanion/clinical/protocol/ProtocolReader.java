package org.carecompanion.clinical.protocol;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecompanion.domain.surgery.ProcedureFamily;

/** Reads one protocol file and finds everything that is wrong with it in one go. */
final class ProtocolReader {
  private static final Set<String> CALL_TYPES = Set.of("follow_up", "enrollment", "education");
  private static final Set<String> KEYS =
      Set.of(
          "key",
          "version",
          "title",
          "call_type",
          "language",
          "families",
          "opening",
          "recorded",
          "identity",
          "identified",
          "questions",
          "closing",
          "emergency",
          "crisis",
          "wordings");

  private final String file;
  private final YamlPart root;
  private final FaultList faults;

  private ProtocolReader(String file, YamlPart root, FaultList faults) {
    this.file = file;
    this.root = root;
    this.faults = faults;
  }

  /**
   * @param file its name, {@code key-vVERSION.yaml}
   * @throws ProtocolInvalid naming every fault
   */
  static Protocol read(String file, String yaml) {
    FaultList faults = new FaultList(file, yaml);
    YamlPart root = YamlPart.root(yaml, faults);
    Optional<Protocol> protocol = new ProtocolReader(file, root, faults).protocol();
    protocol.ifPresent(found -> new ProtocolRules(faults).check(found));
    if (protocol.isEmpty() || !faults.all().isEmpty()) {
      throw new ProtocolInvalid(faults.all());
    }
    return protocol.get();
  }

  private Optional<Protocol> protocol() {
    root.only(KEYS);
    Protocol.Id id = new Protocol.Id(root.text("key"), root.number("version", 1));
    if (!file.equals(id.key() + "-v" + id.version() + ".yaml")) {
      root.at("version")
          .fault("the file must be named " + id.key() + "-v" + id.version() + ".yaml");
    }
    String title = root.text("title");
    Protocol.Scope scope = scope();
    List<Question> questions =
        root.each("questions").stream()
            .map(QuestionReader::read)
            .flatMap(Optional::stream)
            .toList();
    Optional<Script> script = script();
    return faults.all().isEmpty()
        ? script.map(found -> new Protocol(id, title, scope, questions, found))
        : Optional.empty();
  }

  private Protocol.Scope scope() {
    Set<ProcedureFamily> families =
        root.each("families").stream()
            .flatMap(part -> part.known(ProcedureFamily::ofCode, "procedure family").stream())
            .collect(Collectors.toSet());
    String callType =
        root.at("call_type")
            .known(type -> Optional.of(type).filter(CALL_TYPES::contains), "call type")
            .orElse("");
    return new Protocol.Scope(families, callType, root.text("language"));
  }

  private Optional<Script> script() {
    Map<Line, List<String>> wordings = new EnumMap<>(Line.class);
    for (Line line : Line.values()) {
      YamlPart parent = root;
      String[] steps = line.path().split("\\.");
      for (int i = 0; i < steps.length - 1; i++) {
        parent = parent.at(steps[i]);
      }
      String last = steps[steps.length - 1];
      boolean several = parent.at(last).node().isArray();
      wordings.put(line, several ? parent.texts(last) : List.of(parent.text(last)));
    }
    List<String> hints = root.at("identity").texts("hints");
    Set<String> identityKeys = new HashSet<>(Line.keysUnder("identity"));
    identityKeys.add("hints");
    root.at("identity").only(identityKeys);
    root.at("wordings").only(Line.keysUnder("wordings"));
    return faults.all().isEmpty() ? Optional.of(new Script(wordings, hints)) : Optional.empty();
  }
}
