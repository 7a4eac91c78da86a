package org.carecompanion.adminui.audit;

import java.util.Optional;
import org.carecompanion.domain.audit.AuditEntry;

/**
 * One entry with the names that go with it.
 *
 * @param place in the hospital's chain; empty until it is sealed
 */
record AuditRow(AuditEntry entry, String who, Optional<String> patient, Optional<Long> place) {}
