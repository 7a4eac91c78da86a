package org.carecompanion.adminui.canary;

import org.carecompanion.db.open.DataSources;

/** Breaks a fence on purpose: the console opens no database. */
public record ConsoleCanary(DataSources wrong) {}
