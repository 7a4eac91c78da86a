package org.carecompanion.speech.vendor;

import com.google.cloud.speech.v1.SpeechClient;

/** Breaks a fence on purpose: only its own package knows a vendor's library. */
public record VendorLibraryCanary(SpeechClient wrong) {}
