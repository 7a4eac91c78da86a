package org.carecompanion.domain.call;

import java.util.Optional;

/**
 * Something said in a call.
 *
 * @param question the protocol's key of the question asked or answered
 * @param confidence the recogniser's own, 0 to 1, where it gave one
 */
public record Said(
    Speaker speaker, Via via, String text, Optional<String> question, Optional<Float> confidence) {}
