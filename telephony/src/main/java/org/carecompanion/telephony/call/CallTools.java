package org.carecompanion.telephony.call;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.carecompanion.speech.stt.SpeechToText;
import org.carecompanion.speech.vad.VoiceDetector;
import org.carecompanion.telephony.voice.VoiceOrders;

/**
 * What all calls of a node share.
 *
 * @param threads for errands, which may wait
 * @param nanos goes on evenly
 */
record CallTools(
    SpeechToText ears,
    VoiceOrders voice,
    Supplier<VoiceDetector> detectors,
    Executor threads,
    LongSupplier nanos) {}
