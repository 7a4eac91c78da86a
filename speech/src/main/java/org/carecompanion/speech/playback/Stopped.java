package org.carecompanion.speech.playback;

import java.util.List;

/** What an interruption sends, and what the patient had heard of each phrase. */
public record Stopped(Outgoing.Clear send, List<Played> played) {}
