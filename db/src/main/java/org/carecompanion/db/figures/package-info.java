/**
 * What operators count: calls, turns, webhooks, alerts, jobs, vendors. Every figure and every value
 * of its labels is listed here, so that no id, name or word of anybody can become one. Out of
 * scope: what an alert is worth (clinical.triage), figures for clinicians (adminui).
 */
@NullMarked
package org.carecompanion.db.figures;

import org.jspecify.annotations.NullMarked;
