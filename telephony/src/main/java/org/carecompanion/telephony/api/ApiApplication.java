package org.carecompanion.telephony.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Everything programs may call, and nothing else answers under this path. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ApiKeyFilter.class,
        Problems.class,
        ReadableBody.class,
        CallsResource.class,
        PatientsResource.class);
  }
}
