/** placeholder */
@NullMarked
package org.carecompanion.domain.patient;

import org.jspecify.annotations.NullMarked;
