/**
 * Which request, call and job a thread is working for, so that every log line says so. Ids only.
 * Out of scope: what is counted (db.figures), who did what (domain.audit).
 */
@NullMarked
package org.carecompanion.db.trail;

import org.jspecify.annotations.NullMarked;
