/**
 * Marking what was misread or missed, and the list of it. Out of scope: who may and what follows
 * (clinical.review).
 */
@NullMarked
package org.carecompanion.adminui.review;

import org.jspecify.annotations.NullMarked;
