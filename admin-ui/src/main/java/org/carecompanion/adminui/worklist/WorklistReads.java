package org.carecompanion.adminui.worklist;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.PatientCards;
import org.carecompanion.adminui.shared.Staff;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.adminui.worklist.WorkItem.Stage;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.followup.FollowUps;
import org.carecompanion.domain.patient.PatientId;

/** Reads everything that waits, and what was done today. */
@Dependent
public class WorklistReads {
  private static final int DONE_LIMIT = 200;

  @Inject HospitalScope scope;
  @Inject Alerts alerts;
  @Inject FollowUps followUps;
  @Inject PatientCards patients;
  @Inject Staff staff;
  @Inject Clock clock;

  /** What a page is drawn from. */
  private record Around(Map<PatientId, PatientCard> patients, Staff.Names names) {}

  List<WorkItem> all(SignedIn me) {
    return scope.call(me.hospital().value(), () -> read(me));
  }

  private List<WorkItem> read(SignedIn me) {
    Instant midnight = LocalDate.now(clock.withZone(me.zone())).atStartOfDay(me.zone()).toInstant();
    List<Alert> open = alerts.open();
    List<Alert> resolved =
        alerts.resolved(DONE_LIMIT).stream().filter(a -> since(a.resolvedAt(), midnight)).toList();
    List<FollowUp> tasks =
        Stream.concat(
                followUps.open().stream(),
                followUps.done(DONE_LIMIT).stream().filter(f -> since(f.doneAt(), midnight)))
            .toList();
    Stream<PatientId> shown =
        Stream.concat(
            Stream.concat(open.stream(), resolved.stream()).map(Alert::patient),
            tasks.stream().map(FollowUp::patient));
    Around around = new Around(patients.of(shown.toList(), me.caller(), me.zone()), staff.names());
    List<WorkItem> items = new ArrayList<>();
    byCall(open).forEach(ofCall -> items.add(item(ofCall, around)));
    resolved.forEach(alert -> items.add(item(List.of(alert), around)));
    tasks.forEach(task -> items.add(item(task, around)));
    return items.stream().sorted(WorkItem.WORST_FIRST).toList();
  }

  private static boolean since(Optional<Instant> at, Instant start) {
    return at.filter(i -> !i.isBefore(start)).isPresent();
  }

  /** Alerts come worst first, so the first of each call is the one that stands for it. */
  private static Collection<List<Alert>> byCall(List<Alert> open) {
    return open.stream()
        .collect(Collectors.groupingBy(Alert::call, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static WorkItem item(List<Alert> ofCall, Around around) {
    Alert worst =
        ofCall.stream()
            .filter(a -> a.state() == AlertState.NEW)
            .findFirst()
            .orElse(ofCall.getFirst());
    Stage stage =
        switch (worst.state()) {
          case NEW -> Stage.WAITING;
          case ACKNOWLEDGED -> Stage.TAKEN;
          case RESOLVED -> Stage.DONE;
        };
    PatientCard patient = Objects.requireNonNull(around.patients().get(worst.patient()));
    String title = patient.closed() ? Texts.of("access.closed") : worst.reason().title();
    return new WorkItem(
        new WorkItem.Ref(WorkItem.Kind.ALERT, worst.id().value()),
        new WorkItem.Label(worst.severity(), title, ofCall.size() - 1),
        patient,
        new WorkItem.Clockwork(stage, worst.resolvedAt().orElse(worst.raisedAt()), due(worst)),
        worst.owner().map(id -> new WorkItem.Owner(id, around.names().of(id))));
  }

  private static Instant due(Alert alert) {
    if (alert.state() == AlertState.NEW) return alert.acknowledgeBy();
    return alert
        .severity()
        .contactWithin()
        .map(alert.raisedAt()::plus)
        .orElse(alert.acknowledgeBy());
  }

  private static WorkItem item(FollowUp task, Around around) {
    Stage stage =
        task.doneAt().isPresent()
            ? Stage.DONE
            : task.owner().isPresent() ? Stage.TAKEN : Stage.WAITING;
    return new WorkItem(
        new WorkItem.Ref(WorkItem.Kind.TASK, task.id().value()),
        new WorkItem.Label(Severity.MODERATE, Texts.of(task.kind()), 0),
        Objects.requireNonNull(around.patients().get(task.patient())),
        new WorkItem.Clockwork(stage, task.doneAt().orElse(task.createdAt()), task.dueAt()),
        task.owner().map(id -> new WorkItem.Owner(id, around.names().of(id))));
  }
}
