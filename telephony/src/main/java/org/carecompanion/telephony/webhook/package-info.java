/** placeholder */
@NullMarked
package org.carecompanion.telephony.webhook;

import org.jspecify.annotations.NullMarked;
