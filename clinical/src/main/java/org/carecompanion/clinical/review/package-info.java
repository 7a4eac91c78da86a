/**
 * Where clinicians say that a call was misread, and how it should have been read. Out of scope:
 * changing findings or alerts, which nobody does ({@code clinical.alert} has their lives).
 */
@NullMarked
package org.carecompanion.clinical.review;

import org.jspecify.annotations.NullMarked;
