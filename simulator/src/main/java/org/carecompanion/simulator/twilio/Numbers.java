package org.carecompanion.simulator.twilio;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which numbers Twilio takes. Besides the rules of E.164 and of the North American plan, its magic
 * test numbers behave as documented (https://www.twilio.com/docs/iam/test-credentials).
 */
final class Numbers {
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final Pattern NORTH_AMERICA = Pattern.compile("\\+1[2-9]\\d{2}[2-9]\\d{6}");
  private static final Pattern PUNCTUATION = Pattern.compile("[\\s().-]");
  private static final String MAGIC = "+1500555000";

  private final Account account;

  Numbers(Account account) {
    this.account = account;
  }

  /** In E.164; ten digits without a country are read as North American. */
  static String normalised(String number) {
    String bare = PUNCTUATION.matcher(number.strip()).replaceAll("");
    if (bare.matches("1\\d{10}")) {
      return "+" + bare;
    }
    return bare.matches("\\d{10}") ? "+1" + bare : bare;
  }

  Optional<ApiError> problemOfTo(String raw) {
    String to = normalised(raw);
    if (!E164.matcher(to).matches() || to.startsWith("+1") && to.length() != 12) {
      return refuse(21211, "The 'To' number " + raw + " is not a valid phone number.");
    }
    if (to.equals(MAGIC + "1") || to.startsWith("+1") && !NORTH_AMERICA.matcher(to).matches()) {
      return refuse(21217, "Phone number " + raw + " does not appear to be valid");
    }
    if (to.equals(MAGIC + "2")) {
      return refuse(21214, "'To' phone number cannot be reached");
    }
    if (to.equals(MAGIC + "3") || account.countryCodes().stream().noneMatch(isCodeOf(to))) {
      return refuse(
          21215,
          "Account not authorized to call " + raw + ". Perhaps you need to enable geography");
    }
    if (to.equals(MAGIC + "4")) {
      return refuse(21216, "Account not allowed to call " + raw);
    }
    return Optional.empty();
  }

  Optional<ApiError> problemOfFrom(String raw) {
    String from = normalised(raw);
    boolean valid = E164.matcher(from).matches();
    if (!valid
        || from.equals(MAGIC + "1")
        || from.startsWith("+1") && !isMagic(from) && !NORTH_AMERICA.matcher(from).matches()) {
      return refuse(21212, "The 'From' number " + raw + " is not a valid phone number.");
    }
    if (isMagic(from) ? !from.equals(MAGIC + "6") : !account.owns(from)) {
      return refuse(
          21210,
          "The source phone number provided, " + raw + ", is not yet verified for your account.");
    }
    return Optional.empty();
  }

  private static boolean isMagic(String number) {
    return number.startsWith(MAGIC) && number.length() == MAGIC.length() + 1;
  }

  private static Predicate<String> isCodeOf(String number) {
    return code -> number.startsWith("+" + code);
  }

  private static Optional<ApiError> refuse(int code, String message) {
    return Optional.of(ApiError.badRequest(code, message));
  }
}
