package org.carecompanion.simulator;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.carecompanion.simulator.patient.Patient;
import org.carecompanion.simulator.patient.PatientBook;
import org.carecompanion.simulator.patient.PatientsJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the patients: for people, or as JSON for the product's demo mode. */
@Command(
    name = "patients",
    description = "Prints every simulated patient.",
    mixinStandardHelpOptions = true)
final class PatientsCommand implements Callable<Integer> {
  @Mixin private PatientOptions patients = new PatientOptions();

  @Option(names = "--json", description = "as one JSON array")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PatientBook book = patients.book();
    if (json) {
      out.println(PatientsJson.of(book.patients()).toPrettyString());
    } else {
      for (Patient patient : book.patients()) {
        out.printf("%-18s %s%n", patient.key(), patient.person().number());
      }
    }
    out.flush();
    return 0;
  }
}
