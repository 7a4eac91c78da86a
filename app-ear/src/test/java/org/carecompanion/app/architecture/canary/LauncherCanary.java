package org.carecompanion.app.architecture.canary;

import org.carecompanion.domain.call.CallId;

/** Breaks a fence on purpose: the launcher knows no calls. */
public record LauncherCanary(CallId wrong) {}
