package org.carecompanion.simulator.canary;

import org.carecompanion.domain.call.CallId;

/** Breaks a fence on purpose: the simulator knows nothing of ours. */
public record SimulatorCanary(CallId wrong) {}
