package org.carecompanion.speech.vad;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens detectors, WebRTC's where its library loads and one by loudness elsewhere. The library is
 * looked for once in a process; safe for all threads.
 */
public final class VoiceDetectors {
  /** Which detector there is. */
  public enum Kind {
    WEB_RTC,
    LOUDNESS
  }

  private static final class Shared {
    static final VoiceDetectors DETECTORS = load();

    private static VoiceDetectors load() {
      try {
        return new VoiceDetectors(FvadLibrary.load(), "");
      } catch (IOException
          | ReflectiveOperationException
          | NoSuchElementException
          | IllegalArgumentException
          | LinkageError e) {
        return new VoiceDetectors(null, e.toString());
      }
    }
  }

  private final @Nullable FvadLibrary library;
  private final String problem;

  private VoiceDetectors(@Nullable FvadLibrary library, String problem) {
    this.library = library;
    this.problem = problem;
  }

  /** The best that this machine has. */
  public static VoiceDetectors best() {
    return Shared.DETECTORS;
  }

  /** By loudness, whatever the machine has. */
  public static VoiceDetectors byLoudness() {
    return new VoiceDetectors(null, "not asked for");
  }

  public Kind kind() {
    return library == null ? Kind.LOUDNESS : Kind.WEB_RTC;
  }

  /** Why it is not WebRTC's. */
  public Optional<String> problem() {
    return Optional.of(problem).filter(why -> !why.isEmpty());
  }

  /** A new detector, for the caller to close. */
  public VoiceDetector open() {
    return library == null ? new EnergyDetector() : new WebRtcDetector(library);
  }
}
