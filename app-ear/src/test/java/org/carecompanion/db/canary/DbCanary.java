package org.carecompanion.db.canary;

import org.carecompanion.domain.call.CallId;

/** Breaks a fence on purpose: the database knows nothing of calls. */
public record DbCanary(CallId wrong) {}
