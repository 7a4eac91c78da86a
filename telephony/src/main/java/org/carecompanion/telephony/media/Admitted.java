package org.carecompanion.telephony.media;

import org.carecompanion.telephony.call.StreamedCall;

/**
 * A stream that may be opened.
 *
 * @param stream which of the call's streams, from 1
 */
record Admitted(StreamedCall call, int stream) {}
