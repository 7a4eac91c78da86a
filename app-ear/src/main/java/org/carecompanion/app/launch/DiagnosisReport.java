package org.carecompanion.app.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the doctor found, for a person or for a program. */
record DiagnosisReport(List<Diagnosis> all) {
  boolean well() {
    return all.stream().noneMatch(one -> one.grade() == Diagnosis.Grade.PROBLEM);
  }

  String text() {
    var text = new StringBuilder();
    for (Diagnosis one : all) {
      text.append("%-11s  %-9s  %s%n".formatted(one.grade().word(), one.name(), one.says()));
      if (!one.fix().isEmpty()) text.append("%-11s  %-9s  -> %s%n".formatted("", "", one.fix()));
    }
    long problems = all.stream().filter(one -> one.grade() == Diagnosis.Grade.PROBLEM).count();
    return text.append(
            problems == 0
                ? "%nNothing keeps the product from starting.%n".formatted()
                : "%n%d problem%s to solve first.%n".formatted(problems, problems == 1 ? "" : "s"))
        .toString();
  }

  String json() {
    ObjectMapper json = new ObjectMapper();
    ObjectNode report = json.createObjectNode().put("ok", well());
    ArrayNode checks = report.putArray("checks");
    for (Diagnosis one : all)
      checks
          .addObject()
          .put("name", one.name())
          .put("status", one.grade().word())
          .put("says", one.says())
          .put("fix", one.fix());
    return report.toPrettyString();
  }
}
