package org.carecompanion.domain.staff;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

/**
 * Hashes and checks passwords with Argon2id. 19 MiB, 2 passes, 1 lane: the second choice of the
 * OWASP password storage cheat sheet, taken because the whole product lives in one small heap.
 */
public final class Password {
  private static final Argon2Function HASH =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
  public static final int MINIMUM_LENGTH = 12;

  /**
   * Checked for people who do not exist, so that their absence takes as long as a wrong password.
   */
  private static final String NOBODY = hash("nobody has this password");

  private Password() {}

  public static String hash(String password) {
    return com.password4j.Password.hash(password).addRandomSalt(16).with(HASH).getResult();
  }

  public static boolean matches(String password, String hash) {
    return com.password4j.Password.check(password, hash)
        .with(Argon2Function.getInstanceFromHash(hash));
  }

  public static void checkAgainstNobody(String password) {
    matches(password, NOBODY);
  }
}
