package org.carecompanion.clinical.protocol;

import java.util.List;
import java.util.stream.Collectors;

/** A protocol file that must not be used, with every fault found in it at once. */
public final class ProtocolInvalid extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Fault> faults;

  /**
   * @param line counted from 1; 0 when the fault is something missing from the whole file
   * @param path where in the file, such as {@code questions[3].reasks}
   */
  public record Fault(String file, int line, String path, String reason) {
    @Override
    public String toString() {
      return file + (line > 0 ? ":" + line : "") + ": " + path + ": " + reason;
    }
  }

  public ProtocolInvalid(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
