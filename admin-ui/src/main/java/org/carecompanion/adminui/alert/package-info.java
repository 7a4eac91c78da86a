/**
 * One alert and its proof: the words, the question, the rule; and what people do about it. Out of
 * scope: the list of everything that waits (adminui.worklist).
 */
@NullMarked
package org.carecompanion.adminui.alert;

import org.jspecify.annotations.NullMarked;
