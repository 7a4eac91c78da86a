package org.carecompanion.telephony.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Reads from where on there is no room. */
@ApplicationScoped
class RoomConfiguration {
  @Inject private Config config;

  @Produces
  @Dependent
  RoomSettings settings() {
    return RoomSettings.of(key -> config.getOptionalValue(key, String.class));
  }
}
