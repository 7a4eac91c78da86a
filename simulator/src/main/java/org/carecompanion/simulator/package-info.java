/** placeholder */
@NullMarked
package org.carecompanion.simulator;

import org.jspecify.annotations.NullMarked;
