package org.carecompanion.adminui.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecompanion.domain.staff.StaffId;
import org.carecompanion.domain.staff.StaffMember;

/** Names of staff, also of those who have left: what they did stays theirs. */
@Dependent
public class Staff {
  private final EntityManager entities;

  @Inject
  public Staff(EntityManager entities) {
    this.entities = entities;
  }

  /** Names by id, read once for a page. */
  public record Names(Map<StaffId, String> names) {
    /** For pages that name nobody. */
    public static final Names NONE = new Names(Map.of());

    public String of(StaffId id) {
      return names.getOrDefault(id, Texts.of("staff.unknown"));
    }

    public Optional<String> of(Optional<StaffId> id) {
      return id.map(this::of);
    }
  }

  public Names names() {
    return new Names(
        entities
            .createQuery("from StaffMember s", StaffMember.class)
            .getResultStream()
            .collect(Collectors.toMap(StaffMember::id, StaffMember::name)));
  }
}
