package org.carecompanion.simulator;

import java.nio.file.Path;
import java.util.List;
import org.carecompanion.simulator.patient.PatientBook;
import org.carecompanion.simulator.patient.PatientFiles;
import picocli.CommandLine.Option;

/** Which patients there are; the same options give the same patients in every command. */
final class PatientOptions {
  @Option(
      names = "--patients",
      paramLabel = "DIR",
      description =
          "a folder of YAML files to add; a file of a bundled patient's name replaces them")
  private List<Path> folders = List.of();

  @Option(
      names = "--load",
      paramLabel = "N",
      description = "adds N generated patients who answer 2 s after each question")
  private int load;

  @Option(
      names = "--red-flags",
      paramLabel = "N",
      description = "adds N generated patients who say something urgent")
  private int redFlags;

  PatientBook book() {
    PatientFiles files = new PatientFiles();
    folders.forEach(files::withFolder);
    return files.withLoad(load).withRedFlags(redFlags).book();
  }
}
