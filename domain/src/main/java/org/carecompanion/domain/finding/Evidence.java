package org.carecompanion.domain.finding;

import java.util.Optional;

/**
 * The proof of a finding.
 *
 * @param quote the patient's words, exactly as heard
 * @param turn the turn of the call in which they were said
 * @param question the protocol's key of what was asked, if anything was
 * @param rule what recognised it
 */
public record Evidence(String quote, int turn, Optional<String> question, String rule) {}
