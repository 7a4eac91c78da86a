package org.carecompanion.db.open;

import org.jspecify.annotations.Nullable;

/**
 * A database somebody else runs ({@code DATABASE_URL}): the owner's login, and the application
 * role's if that is managed elsewhere too.
 */
public final class GivenDatabase {
  private final Login owner;
  private final @Nullable Login application;

  private GivenDatabase(Login owner, @Nullable Login application) {
    this.owner = owner;
    this.application = application;
  }

  /** The product creates and keeps its application role itself: the owner must be allowed to. */
  public static GivenDatabase ownedBy(Login owner) {
    return new GivenDatabase(owner, null);
  }

  /** The application role exists already. */
  public GivenDatabase usedBy(String user, String password) {
    return new GivenDatabase(owner, owner.as(user, password));
  }

  Login owner() {
    return owner;
  }

  @Nullable Login application() {
    return application;
  }
}
