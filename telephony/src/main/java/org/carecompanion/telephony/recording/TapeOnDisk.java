package org.carecompanion.telephony.recording;

import java.nio.file.Path;

/** A tape that nobody writes to any more, and what opens it. */
record TapeOnDisk(Path file, Taped tape) {}
