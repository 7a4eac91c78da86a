package org.carecompanion.clinical.protocol;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carecompanion.domain.surgery.ProcedureFamily;

/** Every protocol the product ships, all checked when this is made. */
public final class Protocols {
  private final List<Protocol> all;

  /** From protocols already checked; two of the same key and version are refused. */
  public Protocols(List<Protocol> all) {
    this.all = List.copyOf(all);
    if (all.stream().map(Protocol::id).distinct().count() != all.size()) {
      throw new IllegalArgumentException("two protocols share a key and version");
    }
  }

  /**
   * The protocols in {@code /protocols}, as its {@code index.txt} lists them.
   *
   * @throws ProtocolInvalid naming every fault of every file
   */
  public static Protocols bundled() {
    return new Protocols(ProtocolFiles.bundled());
  }

  public List<Protocol> all() {
    return all;
  }

  /** The very version a call began with. */
  public Optional<Protocol> find(String key, int version) {
    Protocol.Id id = new Protocol.Id(key, version);
    return all.stream().filter(protocol -> protocol.id().equals(id)).findFirst();
  }

  /**
   * The newest protocol for a family.
   *
   * @param callType such as {@code follow_up}
   */
  public Optional<Protocol> newest(ProcedureFamily family, String callType) {
    return all.stream()
        .filter(protocol -> protocol.scope().families().contains(family))
        .filter(protocol -> protocol.scope().callType().equals(callType))
        .max(Comparator.comparingInt(protocol -> protocol.id().version()));
  }
}
