package org.carecompanion.telephony.voice;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.db.start.ServerStopping;
import org.carecompanion.speech.vad.VoiceDetectors;
import org.carecompanion.speech.vendor.SpeechSettings;
import org.carecompanion.speech.vendor.SpeechVendors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The recognisers and voices of this node: made once when the server starts, where calls are to run
 * through us, and closed when it stops.
 */
@ApplicationScoped
public class SpeechMachines {
  private static final Logger LOG = Logger.getLogger(SpeechMachines.class.getName());
  private static final String STREAM = "stream";

  private volatile @Nullable SpeechVendors vendors;

  /** Settings that name no voice stop the start: else nobody would be spoken to. */
  void start(@Observes @Priority(ServerStarted.THEN) ServerStarted ready, Config config) {
    boolean streams =
        config
            .getOptionalValue("companion.call.mode", String.class)
            .filter(STREAM::equals)
            .isPresent();
    if (!streams) return;
    vendors =
        SpeechVendors.of(SpeechSettings.of(key -> config.getOptionalValue(key, String.class)));
    VoiceDetectors detectors = VoiceDetectors.best();
    LOG.log(
        Level.INFO,
        "voices are noticed by {0} {1}",
        new Object[] {detectors.kind(), detectors.problem().orElse("")});
  }

  void end(@Observes ServerStopping stopping) {
    SpeechVendors open = vendors;
    vendors = null;
    if (open != null) open.close();
  }

  /** Empty where calls do not run through us. */
  public Optional<SpeechVendors> vendors() {
    return Optional.ofNullable(vendors);
  }
}
