package org.carecompanion.clinical.canary;

import jakarta.enterprise.concurrent.ContextService;

/** Breaks a fence on purpose: whoever lends a context lends their transactions. */
public record ContextCanary(ContextService wrong) {}
