package org.carecompanion.clinical.triage;

import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Severity;

/**
 * That an alert is to be raised, and why. The quoted words are in the finding.
 *
 * @param rule such as {@code R-01}
 * @param title of the rule, for the nurse
 */
public record AlertDecision(String rule, String title, Severity severity, FindingDraft finding) {}
