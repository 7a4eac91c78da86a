package org.carecompanion.telephony.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Reads the settings of streams. */
@ApplicationScoped
class MediaConfiguration {
  @Inject private Config config;

  @Produces
  @Dependent
  MediaSettings settings() {
    return MediaSettings.of(key -> config.getOptionalValue(key, String.class));
  }
}
