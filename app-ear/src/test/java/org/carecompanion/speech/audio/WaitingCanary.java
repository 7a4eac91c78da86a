package org.carecompanion.speech.audio;

import java.util.concurrent.locks.ReentrantLock;

/** Breaks a fence on purpose: a machine without threads needs no lock. */
public record WaitingCanary(ReentrantLock wrong) {}
