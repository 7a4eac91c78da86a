package org.carecompanion.adminui.audit;

import java.util.Optional;
import org.carecompanion.domain.audit.AuditEntry;

/**
 * One entry with the names that go with it.
 *
 * @param about the patient, or else the person or program that was changed, by name
 * @param place in the hospital's chain; empty until it is sealed
 */
record AuditRow(AuditEntry entry, String who, Optional<String> about, Optional<Long> place) {}
