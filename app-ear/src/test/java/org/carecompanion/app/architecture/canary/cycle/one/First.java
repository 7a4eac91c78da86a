package org.carecompanion.app.architecture.canary.cycle.one;

import org.carecompanion.app.architecture.canary.cycle.two.Second;

/** Breaks a fence on purpose, with Second: each needs the other. */
public record First(Second wrong) {}
