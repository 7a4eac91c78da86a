package org.carecompanion.telephony.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of this API, as it stands in {@code openapi.yaml}. Every key may read it. */
@Path("openapi")
@Dependent
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class OpenApiResource {
  private static final class Description {
    static final String JSON = read();
  }

  @GET
  @Needs({})
  public Response description() {
    return Response.ok(Description.JSON, MediaType.APPLICATION_JSON).build();
  }

  private static String read() {
    try (InputStream yaml =
        Objects.requireNonNull(OpenApiResource.class.getResourceAsStream("openapi.yaml"))) {
      return new ObjectMapper(new YAMLFactory()).readTree(yaml).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("the description of the API cannot be read", e);
    }
  }
}
