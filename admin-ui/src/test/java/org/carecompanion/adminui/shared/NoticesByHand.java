package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.carecompanion.db.notice.Notice;

/** Live updates that arrive when a test says so. */
public final class NoticesByHand extends LiveUpdates {
  private final List<Listening> listeners = new ArrayList<>();

  private record Listening(Set<Notice.Kind> kinds, Consumer<Changes> reread) {}

  @Override
  public void listen(
      Component view, UUID hospital, Set<Notice.Kind> kinds, Pace pace, Consumer<Changes> reread) {
    listeners.add(new Listening(kinds, reread));
  }

  /** Something about this row has changed elsewhere. */
  public void changed(Notice.Kind kind, UUID id) {
    Changes changes = new Changes(Set.of(new Notice(kind, Ward.HOSPITAL.value(), id)), false);
    listeners.stream()
        .filter(listener -> listener.kinds.contains(kind))
        .forEach(listener -> listener.reread.accept(changes));
  }
}
