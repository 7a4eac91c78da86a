package org.carecompanion.domain.page;

import java.time.Instant;
import java.util.UUID;

/** The row a page ended with: its moment and, as several rows may share one, its id. */
public record Mark(Instant at, UUID id) {}
