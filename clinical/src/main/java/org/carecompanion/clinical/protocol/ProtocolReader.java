package org.carecompanion.clinical.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecompanion.clinical.protocol.Block.Placed;
import org.carecompanion.clinical.protocol.BlockReader.NoPlace;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.surgery.ProcedureFamily;

/**
 * Reads one protocol file, with the shared blocks it builds on, and finds everything that is wrong
 * with it in one go.
 */
final class ProtocolReader {
  private static final Set<String> KEYS =
      Stream.of(
              Stream.of("key", "version", "title", "call_type", "language", "families", "core"),
              GuidanceReader.KEYS.stream(),
              BlockReader.KEYS.stream())
          .flatMap(keys -> keys)
          .collect(Collectors.toUnmodifiableSet());

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
  static Protocol read(String file, String yaml, BlockLibrary library) {
    FaultList faults = new FaultList(file, yaml);
    YamlPart root = YamlPart.root(yaml, faults);
    Optional<Protocol> protocol = new ProtocolReader(file, root, faults).protocol(library);
    if (protocol.isEmpty() || !faults.all().isEmpty()) {
      throw new ProtocolInvalid(faults.all());
    }
    return protocol.get();
  }

  private Optional<Protocol> protocol(BlockLibrary library) {
    root.only(KEYS);
    Protocol.Id id = new Protocol.Id(root.text("key"), root.number("version", 1));
    if (!file.equals(id.key() + "-v" + id.version() + ".yaml")) {
      root.at("version")
          .fault("the file must be named " + id.key() + "-v" + id.version() + ".yaml");
    }
    Protocol.Scope scope = scope();
    Block below = library.below(root);
    NoPlace noPlace = below.questions().isEmpty() ? NoPlace.GOES_LAST : NoPlace.IS_A_FAULT;
    Block block = new BlockReader(root, faults).read(below, noPlace).on(below, faults);
    Guidance guidance = new GuidanceReader(root, faults).read();
    complete(block);
    new ProtocolRules(faults).check(block.questions(), guidance);
    return faults.all().isEmpty()
        ? Optional.of(
            new Protocol(
                id,
                scope,
                block.questions().stream().map(Placed::question).toList(),
                block.script(),
                guidance))
        : Optional.empty();
  }

  private void complete(Block block) {
    block.script().missing().forEach(line -> faults.add(line.path(), "is missing"));
    if (block.script().identityHints().isEmpty()) faults.add("identity.hints", "is missing");
    if (block.questions().isEmpty()) faults.add("questions", "is missing");
  }

  private Protocol.Scope scope() {
    Set<ProcedureFamily> families =
        root.each("families").stream()
            .flatMap(part -> part.known(ProcedureFamily::ofCode, "procedure family").stream())
            .collect(Collectors.toSet());
    String callType = root.at("call_type").known(ProtocolReader::callType, "call type").orElse("");
    return new Protocol.Scope(root.text("title"), families, callType, root.text("language"));
  }

  private static Optional<String> callType(String code) {
    return Arrays.stream(CallType.values())
        .map(type -> type.name().toLowerCase(Locale.ROOT))
        .filter(code::equals)
        .findFirst();
  }
}
