/**
 * Lists of words that stand in files beside the classes that use them.
 *
 * <p>Out of scope: what the words are for.
 */
@NullMarked
package org.carecompanion.speech.words;

import org.jspecify.annotations.NullMarked;
