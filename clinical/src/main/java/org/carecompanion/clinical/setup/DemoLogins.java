package org.carecompanion.clinical.setup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The demo's logins, for its sign-in page. Empty outside demo mode; the passwords are new at every
 * start.
 */
@ApplicationScoped
public class DemoLogins {
  private final List<Login> logins = new CopyOnWriteArrayList<>();

  /**
   * @param duty in a word, such as nurse
   */
  public record Login(String duty, String email, String password) {}

  public List<Login> all() {
    return List.copyOf(logins);
  }

  /** In the place of the one for the same duty. */
  void add(Login login) {
    logins.removeIf(other -> other.duty().equals(login.duty()));
    logins.add(login);
  }
}
