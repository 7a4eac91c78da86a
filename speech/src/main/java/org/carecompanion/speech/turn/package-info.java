/**
 * Whose turn is it to speak? Pure: what is heard and the time go in, a decision comes out. A rule
 * is a class; which rules there are and in which order is listed in {@code Rules}; the words they
 * know are a data file for each language.
 *
 * <p>Out of scope: what the patient means ({@code clinical.understanding}), what is said next
 * ({@code clinical.conversation}), sending and stopping sound ({@code speech.playback}).
 */
@NullMarked
package org.carecompanion.speech.turn;

import org.jspecify.annotations.NullMarked;
