/**
 * What programs asked for, kept so that asking twice does it once. Out of scope: their keys
 * (domain.staff) and what was asked for (the other packages).
 */
@NullMarked
package org.carecompanion.domain.program;

import org.jspecify.annotations.NullMarked;
