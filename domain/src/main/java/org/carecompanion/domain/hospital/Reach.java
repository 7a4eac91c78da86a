package org.carecompanion.domain.hospital;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carecompanion.domain.patient.LineKind;
import org.carecompanion.domain.patient.PhoneNumber;

/**
 * Where a hospital dials.
 *
 * @param countries ISO 3166-1 alpha-2
 */
public record Reach(Set<String> countries, Set<LineKind> kinds) {
  public static final Set<LineKind> USUAL_KINDS = EnumSet.of(LineKind.MOBILE, LineKind.FIXED_LINE);

  public Reach {
    if (countries.isEmpty() || kinds.isEmpty())
      throw new IllegalArgumentException("a hospital dials at least one kind of line somewhere");
    for (String country : countries)
      if (!country.matches("[A-Z]{2}"))
        throw new IllegalArgumentException("not a country's code: " + country);
    countries = Set.copyOf(countries);
    kinds = Set.copyOf(kinds);
  }

  public boolean includes(PhoneNumber number) {
    return number.isLine(countries, kinds);
  }

  static Reach read(String countries, String kinds) {
    return new Reach(
        Set.of(countries.split(" ")),
        Arrays.stream(kinds.split(" ")).map(LineKind::valueOf).collect(Collectors.toSet()));
  }

  String writtenCountries() {
    return String.join(" ", new TreeSet<>(countries));
  }

  String writtenKinds() {
    return kinds.stream().sorted().map(LineKind::name).collect(Collectors.joining(" "));
  }
}
