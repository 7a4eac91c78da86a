package org.carecompanion.telephony.webhook;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Everything carriers may call, and nothing else answers under this path. */
@ApplicationPath("/phone")
public class PhoneApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        SignatureFilter.class,
        PhoneProblems.class,
        ExotelResource.class,
        GatherResource.class,
        ProgressResource.class,
        RecordingResource.class);
  }
}
