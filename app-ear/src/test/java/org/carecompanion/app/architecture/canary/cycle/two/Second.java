package org.carecompanion.app.architecture.canary.cycle.two;

import org.carecompanion.app.architecture.canary.cycle.one.First;

/** Breaks a fence on purpose, with First: each needs the other. */
public record Second(First wrong) {}
