/**
 * How far a call has come on the line, and the calls whose sound runs through us. Out of scope:
 * what was said (clinical.checkin), carriers' messages and sockets (telephony.media).
 */
@NullMarked
package org.carecompanion.telephony.call;

import org.jspecify.annotations.NullMarked;
