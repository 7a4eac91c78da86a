package org.carecompanion.clinical.protocol;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.domain.surgery.ProcedureFamily;

/** Every triage table the product ships, all checked when this is made. */
public final class TriageTables {
  private final List<TriageTable> all;
  private final TriagePlan any;
  private final Map<ProcedureFamily, TriagePlan> byFamily = new EnumMap<>(ProcedureFamily.class);

  /** From tables already checked. */
  public TriageTables(List<TriageTable> all) {
    this.all = List.copyOf(all);
    if (all.stream().noneMatch(table -> table.families().isEmpty())) {
      throw new IllegalArgumentException("no triage table holds for every operation");
    }
    List<TriageTable> core = newest(Optional.empty()).toList();
    any = new TriagePlan(core);
    for (ProcedureFamily family : ProcedureFamily.values()) {
      byFamily.put(
          family,
          new TriagePlan(Stream.concat(newest(Optional.of(family)), core.stream()).toList()));
    }
  }

  private static final class Shared {
    static final TriageTables INSTANCE = bundled();
  }

  /** The ones this process uses; immutable. */
  public static TriageTables shared() {
    return Shared.INSTANCE;
  }

  /**
   * The tables in {@code /triage}, as its {@code index.txt} lists them.
   *
   * @throws ProtocolInvalid naming every fault of every file
   */
  static TriageTables bundled() {
    List<TriageTable> tables = new ArrayList<>();
    List<ProtocolInvalid.Fault> faults = new ArrayList<>();
    for (String file : resource("index.txt").lines().filter(line -> !line.isBlank()).toList()) {
      try {
        tables.add(TriageTableReader.read(file, resource(file)));
      } catch (ProtocolInvalid invalid) {
        faults.addAll(invalid.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new ProtocolInvalid(faults);
    }
    return new TriageTables(tables);
  }

  public List<TriageTable> all() {
    return all;
  }

  /** What holds for any operation whatever. */
  public TriagePlan any() {
    return any;
  }

  /** What holds after an operation of this family, in the newest version. */
  public TriagePlan of(ProcedureFamily family) {
    return Objects.requireNonNull(byFamily.get(family));
  }

  /**
   * What holds for a call of this protocol: the table of its one family, and that of every
   * operation. A protocol for several families knows only what holds for all.
   */
  public TriagePlan of(Protocol protocol) {
    return protocol.scope().families().size() == 1
        ? of(protocol.scope().families().iterator().next())
        : any();
  }

  private Stream<TriageTable> newest(Optional<ProcedureFamily> family) {
    return all.stream()
        .filter(table -> family.map(table.families()::contains).orElse(table.families().isEmpty()))
        .max(Comparator.comparingInt(table -> table.id().version()))
        .stream();
  }

  private static String resource(String name) {
    try (InputStream in = TriageTables.class.getResourceAsStream("/triage/" + name)) {
      if (in == null) {
        throw new FileNotFoundException("triage/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
