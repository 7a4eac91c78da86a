package org.carecompanion.clinical.canary;

import java.sql.Connection;

/** Breaks a fence on purpose: a connection of its own knows no hospital scope. */
public record ConnectionCanary(Connection wrong) {}
