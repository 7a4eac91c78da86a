package org.carecompanion.speech.audio;

import java.time.Duration;

/**
 * What a stream has lost since it began.
 *
 * @param padded silence put where sound was missing
 * @param late sound that came twice or too late
 * @param dropped sound nobody fetched in time, or that made no sense
 * @param clockJumps how often the sender's clock jumped
 */
public record Losses(Duration padded, Duration late, Duration dropped, int clockJumps) {}
