/**
 * Hears lay paraphrases no lexicon lists ("there's a fish flopping about behind my ribs") by how
 * near their meaning lies to sentences in {@code understanding/exemplars}, with a sentence model
 * that runs in this process: nothing leaves the machine. It only adds to what the lexicon found.
 *
 * <p>Out of scope: who is spoken of, and whether it is denied, over or only feared, which sentence
 * models cannot see and {@code clinical.understanding} settles before it asks; how bad a finding is
 * ({@code clinical.triage}); models outside this process ({@code clinical.understanding.model}).
 */
@NullMarked
package org.carecompanion.clinical.understanding.semantic;

import org.jspecify.annotations.NullMarked;
