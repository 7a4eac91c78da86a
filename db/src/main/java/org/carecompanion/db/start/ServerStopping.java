package org.carecompanion.db.start;

/** The server begins to go: finish what is at hand, begin nothing. */
public record ServerStopping() {}
