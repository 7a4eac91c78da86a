/**
 * A chat model as second reader, off unless an address is given: it reads the same pair of question
 * and answer, may add a finding or say surely what was unsure, and proves it with words that were
 * said. Late, broken or babbling, it changes nothing; the urgent gate never waits for it.
 *
 * <p>Out of scope: what a turn means without it ({@code clinical.understanding}), paraphrases in
 * process ({@code clinical.understanding.semantic}), how bad a finding is ({@code
 * clinical.triage}), free conversation.
 */
@NullMarked
package org.carecompanion.clinical.understanding.model;

import org.jspecify.annotations.NullMarked;
