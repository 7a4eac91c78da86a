package org.carecompanion.telephony.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.carecompanion.domain.page.Mark;
import org.carecompanion.domain.page.Page;
import org.carecompanion.telephony.api.FieldFault.Kind;

/** The parameters of a list: read like the fields of a body, each at most once. */
final class Query {
  static final int USUAL_PAGE = 50;
  static final int LARGEST_PAGE = 100;

  private Query() {}

  static Fields of(ContainerRequestContext context) {
    return of(context.getUriInfo().getQueryParameters());
  }

  static Fields of(MultivaluedMap<String, String> parameters) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    parameters.forEach((name, values) -> object.add(name, values.getFirst()));
    Fields fields = new Fields(object.build());
    parameters.forEach(
        (name, values) -> {
          if (values.size() > 1) fields.fault(name, Kind.INVALID_VALUE, "is given once");
        });
    return fields;
  }

  /** One row more than asked for, which tells whether there is a next page. */
  static Page page(Fields fields) {
    int size = fields.value("limit", Query::size).orElse(USUAL_PAGE);
    return new Page(fields.value("cursor", Query::mark), size + 1);
  }

  private static Integer size(String text) {
    int size = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (size < 1 || size > LARGEST_PAGE)
      throw new IllegalArgumentException("is a number from 1 to " + LARGEST_PAGE);
    return size;
  }

  /** Where the next page begins, as text that means something to us only. */
  static String cursor(Mark mark) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, mark.at());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((micros + ":" + mark.id()).getBytes(StandardCharsets.US_ASCII));
  }

  private static Mark mark(String cursor) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII)
              .split(":", 2);
      Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
      return new Mark(at, UUID.fromString(parts[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeException e) {
      throw new IllegalArgumentException("is the next_cursor of the page before", e);
    }
  }
}
