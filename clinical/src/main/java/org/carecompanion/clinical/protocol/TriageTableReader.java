package org.carecompanion.clinical.protocol;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carecompanion.clinical.protocol.Question.Days;
import org.carecompanion.clinical.protocol.TriageTable.Bound;
import org.carecompanion.clinical.protocol.TriageTable.Flag;
import org.carecompanion.clinical.protocol.TriageTable.Heading;
import org.carecompanion.clinical.protocol.TriageTable.Level;
import org.carecompanion.clinical.protocol.TriageTable.Limit;
import org.carecompanion.clinical.protocol.TriageTable.Normal;
import org.carecompanion.clinical.protocol.TriageTable.Reach;
import org.carecompanion.clinical.protocol.TriageTable.Together;
import org.carecompanion.clinical.protocol.TriageTable.Treated;
import org.carecompanion.domain.alert.AlertType;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.finding.Unit;
import org.carecompanion.domain.surgery.ProcedureFamily;

/** Reads one triage table and finds everything that is wrong with it in one go. */
final class TriageTableReader {
  private static final Set<String> KEYS =
      Set.of(
          "key",
          "version",
          "title",
          "families",
          "flags",
          "expected",
          "together",
          "limits",
          "treated");
  private static final Set<String> LIMIT_KEYS =
      Set.of(
          "rule",
          "title",
          "concept",
          "from",
          "below",
          "rise",
          "unit",
          "severity",
          "cluster",
          "type",
          "source");
  private static final Heading NO_HEADING = new Heading("", "", AlertType.CONCERN, "");

  private final YamlPart root;
  private final FaultList faults;

  private TriageTableReader(YamlPart root, FaultList faults) {
    this.root = root;
    this.faults = faults;
  }

  /**
   * @param file its name, {@code key-vVERSION.yaml}
   * @throws ProtocolInvalid naming every fault
   */
  static TriageTable read(String file, String yaml) {
    FaultList faults = new FaultList(file, yaml);
    TriageTable table = new TriageTableReader(YamlPart.root(yaml, faults), faults).table(file);
    new TriageTableRules(faults).check(table);
    if (!faults.all().isEmpty()) {
      throw new ProtocolInvalid(faults.all());
    }
    return table;
  }

  private TriageTable table(String file) {
    root.only(KEYS);
    root.text("title");
    Protocol.Id id = new Protocol.Id(root.text("key"), root.number("version", 1));
    if (!file.equals(id.key() + "-v" + id.version() + ".yaml")) {
      root.at("version")
          .fault("the file must be named " + id.key() + "-v" + id.version() + ".yaml");
    }
    Set<ProcedureFamily> families =
        root.each("families").stream()
            .flatMap(part -> part.known(ProcedureFamily::ofCode, "procedure family").stream())
            .collect(Collectors.toSet());
    return new TriageTable(
        id,
        families,
        new TriageTable.Rows(
            rows("flags", this::flag),
            rows("expected", this::normal),
            rows("together", this::together),
            rows("limits", this::limit),
            root.given("treated") ? rows("treated", this::treated) : List.of()));
  }

  private <T> List<T> rows(String key, Function<YamlPart, Optional<T>> row) {
    return root.each(key).stream().map(row).flatMap(Optional::stream).toList();
  }

  private Optional<Flag> flag(YamlPart row) {
    row.only(
        Set.of(
            "rule",
            "title",
            "concepts",
            "severity",
            "passed",
            "post_operative_days",
            "cluster",
            "type",
            "source"));
    Level level =
        new Level(
            severity(row, "severity"),
            row.given("passed") ? severity(row, "passed") : Severity.NONE);
    return Optional.of(
        new Flag(heading(row), concepts(row, "concepts"), level, days(row), cluster(row)));
  }

  private Optional<Normal> normal(YamlPart row) {
    row.only(Set.of("concepts", "post_operative_days", "source"));
    return Optional.of(new Normal(concepts(row, "concepts"), days(row), row.text("source")));
  }

  private Optional<Together> together(YamlPart row) {
    row.only(Set.of("rule", "title", "all", "severity", "type", "source"));
    List<Set<Concept>> all = row.each("all").stream().map(TriageTableReader::oneOf).toList();
    if (all.size() < 2) {
      row.at("all").fault("must name two things at least");
    }
    return Optional.of(new Together(heading(row), all, severity(row, "severity")));
  }

  private static Set<Concept> oneOf(YamlPart part) {
    return part.each().stream()
        .flatMap(one -> one.known(Concept::ofCode, "concept").stream())
        .collect(Collectors.toSet());
  }

  private Optional<Limit> limit(YamlPart row) {
    row.only(LIMIT_KEYS);
    List<Reach> given =
        Arrays.stream(Reach.values())
            .filter(reach -> row.given(reach.name().toLowerCase(Locale.ROOT)))
            .toList();
    Optional<Unit> unit = row.at("unit").known(Unit::ofCode, "unit");
    Optional<Concept> concept = row.at("concept").known(Concept::ofCode, "concept");
    if (given.size() != 1) {
      row.fault("must have one of from, below, rise");
    }
    if (given.size() != 1 || unit.isEmpty() || concept.isEmpty()) {
      return Optional.empty();
    }
    Reach reach = given.getFirst();
    BigDecimal value = row.decimal(reach.name().toLowerCase(Locale.ROOT));
    return Optional.of(
        new Limit(
            heading(row),
            concept.get(),
            new Bound(reach, new Quantity(value, unit.get())),
            severity(row, "severity"),
            cluster(row)));
  }

  private Optional<Treated> treated(YamlPart row) {
    row.only(Set.of("by", "concepts", "severity", "source"));
    return row.at("by")
        .known(Concept::ofCode, "concept")
        .map(
            by ->
                new Treated(
                    by, concepts(row, "concepts"), severity(row, "severity"), row.text("source")));
  }

  private static Heading heading(YamlPart row) {
    String rule = row.text("rule");
    if (!rule.matches("R-[0-9]{2,3}")) {
      row.at("rule").fault("must be like R-01");
    }
    return row.at("type")
        .known(AlertType::ofCode, "alert type")
        .map(type -> new Heading(rule, row.text("title"), type, row.text("source")))
        .orElse(NO_HEADING);
  }

  private static Set<Concept> concepts(YamlPart row, String key) {
    Set<Concept> concepts = oneOf(row.at(key));
    if (concepts.isEmpty()) {
      row.at(key).fault("names no concept");
    }
    return concepts;
  }

  private static Severity severity(YamlPart row, String key) {
    return row.at(key)
        .known(
            code ->
                Arrays.stream(Severity.values())
                    .filter(severity -> severity != Severity.NONE && severity.code().equals(code))
                    .findFirst(),
            "severity (low, moderate, high, urgent)")
        .orElse(Severity.LOW);
  }

  private static String cluster(YamlPart row) {
    return row.given("cluster") ? row.text("cluster") : "";
  }

  private static Days days(YamlPart row) {
    return row.days("post_operative_days");
  }
}
