package org.carecompanion.domain.canary;

import org.carecompanion.db.scope.HospitalScope;

/** Breaks a fence on purpose: the domain knows no database. */
public record DomainCanary(HospitalScope wrong) {}
