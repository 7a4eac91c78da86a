package org.carecompanion.telephony.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Everything programs may call, and nothing else answers under this path. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ApiKeyFilter.class,
        ScopeDoor.class,
        FieldsReader.class,
        Problems.class,
        CallsResource.class,
        AlertsResource.class,
        FollowUpsResource.class,
        PatientsResource.class,
        StatusResource.class,
        OpenApiResource.class);
  }

  /** The server's own description of the API is of no use to anybody and open to everybody. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
