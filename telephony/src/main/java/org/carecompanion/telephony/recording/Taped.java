package org.carecompanion.telephony.recording;

import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.recording.RecordingId;
import org.carecompanion.domain.secrecy.StreamKey;

/**
 * That a call's sound is recorded by us, and where to.
 *
 * @param stream the stream of the call with which this tape begins, from 1
 */
public record Taped(HospitalId hospital, RecordingId recording, StreamKey key, int stream) {
  RecordingFiles.Name name() {
    return new RecordingFiles.Name(hospital, recording);
  }
}
