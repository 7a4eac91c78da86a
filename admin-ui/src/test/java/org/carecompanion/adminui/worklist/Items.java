package org.carecompanion.adminui.worklist;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.adminui.worklist.WorkItem.Kind;
import org.carecompanion.adminui.worklist.WorkItem.Stage;
import org.carecompanion.domain.finding.Severity;

/** Rows for tests of the worklist. */
final class Items {
  private Items() {}

  static WorkItem urgent(int number) {
    return alert(number, Severity.URGENT, "Chest pain", Stage.WAITING);
  }

  static WorkItem moderate(int number) {
    return alert(number, Severity.MODERATE, "Pain 4 to 6", Stage.WAITING);
  }

  static WorkItem mine() {
    return alert(8, Severity.HIGH, "Pain 7 or more", Stage.TAKEN);
  }

  static WorkItem done() {
    return alert(9, Severity.HIGH, "Pain 7 or more", Stage.DONE);
  }

  static WorkItem task(int number) {
    return new WorkItem(
        new WorkItem.Ref(Kind.TASK, new UUID(6, number)),
        new WorkItem.Label(Severity.MODERATE, "Call back", 0),
        Ward.james(),
        new WorkItem.Clockwork(Stage.WAITING, Ward.NOW, Ward.NOW.plus(Duration.ofHours(4))),
        Optional.empty());
  }

  static WorkItem alert(int number, Severity severity, String title, Stage stage) {
    Optional<WorkItem.Owner> owner =
        stage == Stage.WAITING
            ? Optional.empty()
            : Optional.of(new WorkItem.Owner(Ward.DANA, "Dana Ruiz"));
    return new WorkItem(
        new WorkItem.Ref(Kind.ALERT, new UUID(4, number)),
        new WorkItem.Label(severity, title, 0),
        Ward.maria(),
        new WorkItem.Clockwork(stage, Ward.NOW.minusSeconds(120), Ward.NOW.plusSeconds(180)),
        owner);
  }
}
