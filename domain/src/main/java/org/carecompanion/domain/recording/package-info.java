/**
 * That a call was recorded, where the recording is, and until when. Out of scope: the sound itself
 * (telephony.recording).
 */
@NullMarked
package org.carecompanion.domain.recording;

import org.jspecify.annotations.NullMarked;
