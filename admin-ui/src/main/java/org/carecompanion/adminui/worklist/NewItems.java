package org.carecompanion.adminui.worklist;

import com.vaadin.flow.component.UI;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecompanion.adminui.shared.Announcer;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.finding.Severity;

/**
 * Says what has come in since: Urgent at once, by what it is and never by name; everything else
 * politely, as a count.
 */
final class NewItems {
  private NewItems() {}

  static void announce(UI ui, List<WorkItem> before, List<WorkItem> now, Moments moments) {
    Set<WorkItem.Ref> known =
        before.stream().map(WorkItem::ref).collect(Collectors.toCollection(HashSet::new));
    List<WorkItem> fresh =
        now.stream()
            .filter(i -> i.clock().stage() != WorkItem.Stage.DONE && !known.contains(i.ref()))
            .toList();
    if (fresh.isEmpty()) return;
    fresh.stream()
        .filter(WorkItem::urgentAndWaiting)
        .forEach(
            item ->
                Announcer.atOnce(
                    ui,
                    Texts.of(
                        "work.urgent_said",
                        item.label().title(),
                        moments.time(item.clock().due()))));
    Severity worst =
        fresh.stream().map(i -> i.label().severity()).max(Comparator.naturalOrder()).orElseThrow();
    if (worst != Severity.URGENT)
      Announcer.politely(ui, Texts.of("work.new_said", fresh.size(), Texts.of(worst)));
  }
}
