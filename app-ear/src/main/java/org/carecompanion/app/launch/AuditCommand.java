package org.carecompanion.app.launch;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.db.audit.AuditKey;
import org.carecompanion.db.audit.AuditVerification;
import org.carecompanion.db.audit.Break;
import org.carecompanion.db.audit.Head;
import org.carecompanion.db.audit.HospitalAudit;
import org.carecompanion.db.open.DataFolder;
import org.carecompanion.db.open.OwnerDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code audit verify}: whether the audit is as it was sealed. Beside a running product, or
 * without.
 */
@Command(
    name = "audit",
    description = "Check the audit.",
    subcommands = CommandLine.HelpCommand.class,
    synopsisSubcommandLabel = "COMMAND")
final class AuditCommand implements Runnable {
  /** The audit is not as it was sealed. */
  static final int BROKEN_CHAIN = 4;

  private final PrintStream out = System.out;

  @CommandLine.ParentCommand private Launcher launcher;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets both
  AuditCommand() {}

  @Override
  public void run() {
    spec.commandLine().usage(out);
  }

  @Command(
      name = "verify",
      description = {
        "Check every entry and every seal of every hospital, and print where each chain ends.",
        "Ends with 0 when all is as it was sealed, with 4 when something was changed."
      })
  int verify(
      @Option(
              names = "--since",
              paramLabel = "HEAD",
              description = "a head printed earlier; must still be part of its chain")
          List<String> since,
      @Option(
              names = "--key",
              paramLabel = "FILE",
              description = "an audit key of earlier, besides the one that is configured")
          List<Path> earlier,
      @Option(
              names = "--unsealed-minutes",
              paramLabel = "N",
              defaultValue = "60",
              description = "how long an entry may wait to be sealed (default: 60)")
          int minutes) {
    return launcher.refusing(
        () -> {
          Configuration configuration = Configuration.ofDatabase(launcher.settings());
          var verification =
              new AuditVerification(
                  keys(configuration, earlier), heads(since), Duration.ofMinutes(minutes));
          DataFolder folder = DataFolder.open(configuration.home());
          try (OwnerDatabase database = configuration.look(folder)) {
            return tell(verification.of(database, Instant.now()));
          }
        });
  }

  private static List<AuditKey> keys(Configuration configuration, List<Path> earlier)
      throws Refused {
    List<Path> files = new ArrayList<>();
    // it is made when the first entry is sealed; what it should prove and cannot is told as such
    if (Files.exists(configuration.auditKey())) files.add(configuration.auditKey());
    if (earlier != null) files.addAll(earlier);
    List<AuditKey> keys = new ArrayList<>();
    for (Path file : files) {
      try {
        keys.add(AuditKey.read(file));
      } catch (IllegalArgumentException e) {
        throw Refused.misconfigured(String.valueOf(e.getMessage()));
      }
    }
    return keys;
  }

  private static List<Head> heads(List<String> since) throws Refused {
    List<Head> heads = new ArrayList<>();
    if (since == null) return heads;
    for (String text : since) {
      try {
        heads.add(Head.parse(text));
      } catch (IllegalArgumentException e) {
        throw Refused.misconfigured(String.valueOf(e.getMessage()));
      }
    }
    return heads;
  }

  private int tell(List<HospitalAudit> hospitals) {
    hospitals.forEach(this::tell);
    long broken = hospitals.stream().filter(hospital -> !hospital.intact()).count();
    out.println(
        broken == 0
            ? "audit: every entry is as it was sealed"
            : "audit: NOT as it was sealed, in %d of %d hospitals"
                .formatted(broken, hospitals.size()));
    return broken == 0 ? CommandLine.ExitCode.OK : BROKEN_CHAIN;
  }

  private void tell(HospitalAudit hospital) {
    var counts = hospital.counts();
    out.printf(
        "hospital %s: %d entries under %d seals, %d waiting%s%n",
        hospital.hospital(),
        counts.entries(),
        counts.seals(),
        counts.waiting(),
        counts.oldestWaiting().map(at -> " since " + at).orElse(""));
    hospital.head().ifPresent(head -> out.println("  head " + head));
    if (counts.late() > 0)
      out.printf(
          "  %d entries are much older than their seal: written while the product could not seal, or with an old date%n",
          counts.late());
    hospital.breaks().forEach(found -> out.println("  BROKEN " + words(found)));
  }

  private static String words(Break found) {
    String what = found.kind().ofASeal() ? "seal " : "entry ";
    String which = found.entry().map(id -> " (" + id + ")").orElse("");
    String detail = found.detail().isEmpty() ? "" : ": " + found.detail();
    return what + found.place() + which + ": " + found.kind().words() + detail;
  }
}
