/**
 * What clinicians think of how calls were understood. Out of scope: who may say so and how it is
 * shown ({@code clinical.review}, console), and the findings themselves ({@code domain.finding}).
 */
@NullMarked
package org.carecompanion.domain.review;

import org.jspecify.annotations.NullMarked;
