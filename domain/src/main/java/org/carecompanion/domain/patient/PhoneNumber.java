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
  /**
   * What a patient may have at home or in the pocket; never premium, shared-cost or pager numbers.
   */
  private static final Set<PhoneNumberUtil.PhoneNumberType> CALLABLE =
      EnumSet.of(
          PhoneNumberUtil.PhoneNumberType.MOBILE,
          PhoneNumberUtil.PhoneNumberType.FIXED_LINE,
          PhoneNumberUtil.PhoneNumberType.FIXED_LINE_OR_MOBILE,
          PhoneNumberUtil.PhoneNumberType.VOIP,
          PhoneNumberUtil.PhoneNumberType.PERSONAL_NUMBER);

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
   * Whether this is an ordinary line of that country (ISO 3166-1 alpha-2), the only kind we dial.
   */
  public boolean ordinaryLineOf(String countryCode) {
    PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
    Phonenumber.PhoneNumber number = parsed();
    return plan.isValidNumberForRegion(number, countryCode)
        && CALLABLE.contains(plan.getNumberType(number));
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
