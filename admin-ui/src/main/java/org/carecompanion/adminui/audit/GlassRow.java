package org.carecompanion.adminui.audit;

import java.util.Optional;
import org.carecompanion.domain.patient.GlassBreak;

/** One opening of a restricted patient with the names that go with it. */
record GlassRow(GlassBreak opening, String who, String patient, Optional<String> reviewedBy) {}
