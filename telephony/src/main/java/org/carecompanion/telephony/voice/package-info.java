/**
 * One call's ears and voice: packets become frames and words, sayings become frames and marks, and
 * what was heard of them.
 *
 * <p>Out of scope: whose turn it is and what a call does ({@code telephony.call}), the machines
 * themselves ({@code speech}), carriers' messages ({@code telephony.media}).
 */
@NullMarked
package org.carecompanion.telephony.voice;

import org.jspecify.annotations.NullMarked;
