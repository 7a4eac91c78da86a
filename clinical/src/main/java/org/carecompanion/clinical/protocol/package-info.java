/** placeholder */
@NullMarked
package org.carecompanion.clinical.protocol;

import org.jspecify.annotations.NullMarked;
