package org.carecompanion.telephony.call;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.carecompanion.speech.stt.SpeechToText;
import org.carecompanion.speech.vad.VoiceDetector;
import org.carecompanion.telephony.voice.VoiceOrders;

/**
 * What all calls of a node share.
 *
 * @param nanos goes on evenly
 */
record CallTools(
    SpeechToText ears,
    VoiceOrders voice,
    Supplier<VoiceDetector> detectors,
    CallThreads threads,
    LongSupplier nanos) {}
