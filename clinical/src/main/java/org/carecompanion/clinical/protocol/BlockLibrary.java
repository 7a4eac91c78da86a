package org.carecompanion.clinical.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shared blocks, each read once however many protocols build on it. */
final class BlockLibrary {
  private static final Pattern NAME = Pattern.compile("([a-z][a-z-]*)-v([1-9][0-9]*)");
  private static final Set<String> KEYS =
      Stream.concat(BlockReader.KEYS.stream(), Stream.of("key", "version", "title", "core"))
          .collect(Collectors.toUnmodifiableSet());

  private final UnaryOperator<String> texts;
  private final Map<String, Block> read = new LinkedHashMap<>();
  private final List<String> underWay = new ArrayList<>();

  /**
   * @param texts file name to content, {@link IllegalArgumentException} where there is no such file
   */
  BlockLibrary(UnaryOperator<String> texts) {
    this.texts = texts;
  }

  /** The shared blocks that ship with the product. */
  static BlockLibrary bundled() {
    return new BlockLibrary(file -> ProtocolFiles.resource("shared/" + file));
  }

  /**
   * The block a file says it builds on; an empty one, and a fault, if there is none of that name.
   *
   * @throws ProtocolInvalid naming the faults of the block itself
   */
  Block below(YamlPart root) {
    if (!root.given("core")) return Block.EMPTY;
    YamlPart core = root.at("core");
    String name = core.text();
    if (underWay.contains(name)) {
      core.fault("builds on itself: " + String.join(", ", underWay));
      return Block.EMPTY;
    }
    return known(name, core).orElse(Block.EMPTY);
  }

  private Optional<Block> known(String name, YamlPart core) {
    if (read.containsKey(name)) return Optional.ofNullable(read.get(name));
    if (!NAME.matcher(name).matches()) {
      core.fault("must name a shared block and its version, such as core-v2");
      return Optional.empty();
    }
    try {
      Block block = read(name + ".yaml", texts.apply(name + ".yaml"), name);
      read.put(name, block);
      return Optional.of(block);
    } catch (IllegalArgumentException none) {
      core.fault("there is no shared block '" + name + "'");
      return Optional.empty();
    }
  }

  private Block read(String file, String yaml, String name) {
    FaultList faults = new FaultList(file, yaml);
    YamlPart root = YamlPart.root(yaml, faults);
    root.only(KEYS);
    String named = root.text("key") + "-v" + root.number("version", 1);
    if (!named.equals(name)) root.at("version").fault("the file must be named " + named + ".yaml");
    underWay.add(name);
    Block below = below(root);
    underWay.remove(name);
    Block block =
        new BlockReader(root, faults).read(below, BlockReader.NoPlace.GOES_LAST).on(below, faults);
    if (!faults.all().isEmpty()) throw new ProtocolInvalid(faults.all());
    return block;
  }
}
