package org.carecompanion.adminui.patient;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clocks people live by in the countries we call, west last. Any other stays possible by
 * import.
 */
final class Zones {
  private Zones() {}

  /**
   * @param country ISO 3166-1 alpha-2
   * @param known where the patient is on record, wherever that is
   */
  static List<ZoneId> of(String country, @Nullable ZoneId known) {
    return Stream.concat(Stream.ofNullable(known), names(country).map(ZoneId::of))
        .distinct()
        .toList();
  }

  private static Stream<String> names(String country) {
    return switch (country) {
      case "CA" ->
          Stream.of(
              "America/St_Johns",
              "America/Halifax",
              "America/Toronto",
              "America/Winnipeg",
              "America/Edmonton",
              "America/Vancouver");
      case "GB" -> Stream.of("Europe/London");
      case "IN" -> Stream.of("Asia/Kolkata");
      default ->
          Stream.of(
              "America/New_York",
              "America/Chicago",
              "America/Denver",
              "America/Phoenix",
              "America/Los_Angeles",
              "America/Anchorage",
              "Pacific/Honolulu");
    };
  }
}
