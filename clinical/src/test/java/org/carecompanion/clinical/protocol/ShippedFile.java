package org.carecompanion.clinical.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.UnaryOperator;

/** A protocol file that ships, and what is said of it when somebody changes it badly. */
record ShippedFile(String name) {
  /** As it ships. */
  String sound() {
    return ProtocolFiles.resource(name);
  }

  Protocol read(String yaml) {
    return ProtocolReader.read(name, yaml, BlockLibrary.bundled());
  }

  List<ProtocolInvalid.Fault> faults(String yaml) {
    return catchThrowableOfType(ProtocolInvalid.class, () -> read(yaml)).faults();
  }

  /** Changed like this, it is refused for this reason, at this place. */
  void refused(UnaryOperator<String> change, String path, String reason) {
    String yaml = change.apply(sound());
    assertThat(yaml).as("the change must change something").isNotEqualTo(sound());
    assertThat(faults(yaml))
        .anySatisfy(
            fault -> {
              assertThat(fault.path()).isEqualTo(path);
              assertThat(fault.reason()).isEqualTo(reason);
              assertThat(fault.line()).isPositive();
            });
  }
}
