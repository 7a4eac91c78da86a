package org.carecompanion.simulator.patient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes many well patients of one pattern, each with a name, a date of birth and a number of their
 * own. Numbers are in the 01xx block that is kept free for fiction, of area codes that no bundled
 * patient has.
 */
final class LoadPatients {
  private static final List<String> GIVEN =
      List.of(
          "Ada", "Bruno", "Clara", "Dennis", "Edith", "Frank", "Greta", "Henry", "Irene", "Jonas",
          "Karen", "Louis", "Marta", "Nathan", "Olive", "Peter", "Rosa", "Simon", "Tessa",
          "Victor");
  private static final List<String> FAMILY =
      List.of(
          "Abbott", "Baxter", "Carver", "Dalton", "Ellison", "Foster", "Garner", "Harmon", "Ingram",
          "Jarvis", "Keller", "Lawson", "Mercer", "Norton", "Osborn", "Porter", "Ramsey", "Sutton",
          "Tucker", "Walton", "Yates");
  private static final List<String> AREA_CODES =
      List.of(
          "201", "203", "205", "208", "209", "210", "213", "216", "218", "219", "224", "225", "228",
          "229", "231", "234", "239", "240", "248", "251", "252", "253", "254", "256", "260", "262",
          "267", "269", "270", "276", "281", "301", "302", "304", "307", "308", "309", "314", "315",
          "316", "318", "319", "320", "321", "323", "325", "330", "334", "336", "337", "339",
          "347");
  private static final int NUMBERS_PER_AREA = 100;
  private static final LocalDate OLDEST = LocalDate.of(1938, 1, 9);
  private static final int DAYS_BETWEEN_BIRTHS = 97;
  private static final int LONGEST_RING_SECONDS = 6;
  private static final int NOD_LATER = 3;
  private static final int COUGH_LATER = 6;

  /** As many as there are numbers for. */
  static final int MOST = AREA_CODES.size() * NUMBERS_PER_AREA;

  private final String prefix;
  private final JsonNode pattern;

  LoadPatients(String prefix, JsonNode pattern) {
    this.prefix = prefix;
    this.pattern = pattern;
  }

  /** The YAML trees by key. */
  Map<String, JsonNode> generate(int count) {
    return generate(count, 0);
  }

  /**
   * The YAML trees by key.
   *
   * @param first the place of the first one's number
   */
  Map<String, JsonNode> generate(int count, int first) {
    if (first < 0 || first + count > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " generated patients");
    }
    Map<String, JsonNode> patients = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      patients.put(String.format(Locale.ROOT, "%s%04d", prefix, i + 1), patient(first + i));
    }
    return patients;
  }

  private JsonNode patient(int index) {
    ObjectNode patient = pattern.deepCopy();
    ObjectNode person = (ObjectNode) patient.get("person");
    person.put("given_name", GIVEN.get(index % GIVEN.size()));
    person.put("family_name", FAMILY.get(index % FAMILY.size()));
    person.put(
        "date_of_birth", OLDEST.plusDays((long) index * DAYS_BETWEEN_BIRTHS % 20_000).toString());
    String area = AREA_CODES.get(index % AREA_CODES.size());
    int line = index / AREA_CODES.size();
    person.put("number", String.format(Locale.ROOT, "+1%s55501%02d", area, line));
    ObjectNode conduct = (ObjectNode) patient.get("conduct");
    ((ObjectNode) conduct.get("phone")).put("rings", 2 + index % LONGEST_RING_SECONDS);
    JsonNode manner = conduct.path("manner");
    spread(manner.path("interrupts"), index);
    spread(manner.path("backchannels"), index + NOD_LATER);
    spread(manner.path("coughs"), index + COUGH_LATER);
    return patient;
  }

  /** Not all of them at the same time of their calls. */
  private static void spread(JsonNode interjection, int index) {
    if (interjection instanceof ObjectNode fields) {
      fields.put("first", 1 + index % fields.get("every").asInt());
    }
  }
}
