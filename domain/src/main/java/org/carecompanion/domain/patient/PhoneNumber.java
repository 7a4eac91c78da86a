package org.carecompanion.domain.patient;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A phone number that exists in its country's plan, E.164 such as +12125550142. */
public record PhoneNumber(String e164) {
  public PhoneNumber {
    if (!e164.matches("\\+[1-9][0-9]{6,14}"))
      throw new IllegalArgumentException("not an E.164 number");
  }

  /**
   * Reads a number as people write it, national or with a plus; empty if no such number can exist.
   */
  public static Optional<PhoneNumber> read(String written, String countryCode) {
    PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
    try {
      Phonenumber.PhoneNumber number = plan.parse(written, countryCode);
      return plan.isValidNumber(number)
          ? Optional.of(new PhoneNumber(plan.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether this is a line of one of these kinds in one of these countries (ISO 3166-1 alpha-2).
   * Where a plan does not tell mobile from fixed lines, as in North America, either kind will do.
   */
  public boolean isLine(Set<String> countries, Set<LineKind> kinds) {
    PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
    Phonenumber.PhoneNumber number = parsed();
    return countries.stream().anyMatch(country -> plan.isValidNumberForRegion(number, country))
        && kinds(plan.getNumberType(number)).stream().anyMatch(kinds::contains);
  }

  private static Set<LineKind> kinds(PhoneNumberUtil.PhoneNumberType type) {
    return switch (type) {
      case MOBILE -> EnumSet.of(LineKind.MOBILE);
      case FIXED_LINE -> EnumSet.of(LineKind.FIXED_LINE);
      case FIXED_LINE_OR_MOBILE -> EnumSet.of(LineKind.MOBILE, LineKind.FIXED_LINE);
      case VOIP -> EnumSet.of(LineKind.VOIP);
      case PREMIUM_RATE, SHARED_COST, TOLL_FREE, PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL, UNKNOWN ->
          EnumSet.noneOf(LineKind.class);
    };
  }

  /** The country whose number it is, ISO 3166-1 alpha-2; empty for numbers of no country. */
  public Optional<String> country() {
    return Optional.ofNullable(PhoneNumberUtil.getInstance().getRegionCodeForNumber(parsed()))
        .filter(region -> region.matches("[A-Z]{2}"));
  }

  /** As people of its country write it, such as (212) 555-0142. */
  public String national() {
    return PhoneNumberUtil.getInstance().format(parsed(), PhoneNumberFormat.NATIONAL);
  }

  private Phonenumber.PhoneNumber parsed() {
    try {
      return PhoneNumberUtil.getInstance().parse(e164, "ZZ");
    } catch (NumberParseException e) {
      throw new IllegalStateException("an E.164 number always parses", e);
    }
  }

  /** Numbers identify people: only the end is printed. */
  @Override
  public String toString() {
    return "…" + e164.substring(e164.length() - 2);
  }
}
