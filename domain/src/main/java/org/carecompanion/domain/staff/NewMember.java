package org.carecompanion.domain.staff;

import java.util.Locale;

/**
 * Somebody who is to be let in.
 *
 * @param email what they sign in with; kept in small letters
 * @param name as colleagues see it, 1 to 120 characters
 * @param role one that a hospital gives: a clinician's or an administrator's
 */
public record NewMember(String email, String name, Role role) {
  private static final int LONGEST_EMAIL = 254; // RFC 5321 4.5.3.1.3, without the brackets

  public NewMember {
    email = email.strip().toLowerCase(Locale.ROOT);
    name = name.strip();
    if (!isEmail(email)) throw new IllegalArgumentException("not an e-mail address");
    if (name.isEmpty() || name.length() > 120)
      throw new IllegalArgumentException("a name has 1 to 120 characters");
    if (!role.isGivenByHospitals())
      throw new IllegalArgumentException("not a role that a hospital gives");
  }

  public static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL && text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  }
}
