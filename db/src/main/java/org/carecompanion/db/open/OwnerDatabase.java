package org.carecompanion.db.open;

import java.nio.file.Files;
import java.sql.Connection;
import java.util.function.Supplier;

/**
 * The database as its owner sees it, every hospital at once, for commands that look at it as it
 * stands: nothing is migrated. Also beside a running product.
 */
public final class OwnerDatabase implements AutoCloseable {
  private final Login owner;
  private final Supplier<Login> application;
  private final AutoCloseable[] toClose;

  private OwnerDatabase(Login owner, Supplier<Login> application, AutoCloseable... toClose) {
    this.owner = owner;
    this.application = application;
    this.toClose = toClose;
  }

  /**
   * The database in the folder: of the product that runs there, or started for this once.
   *
   * @throws DatabaseProblem when there is none, or it cannot be started
   */
  public static OwnerDatabase embedded(DataFolder folder) {
    if (!Files.isDirectory(folder.postgres()))
      throw new DatabaseProblem("There is no database in %s.".formatted(folder.root()));
    var roles = new EmbeddedRoles(folder);
    // of a product that runs, or that was killed and left it running
    if (new Postmaster(folder.postgres()).process().isPresent())
      return embedded(roles, EmbeddedServer.running(folder));
    AutoCloseable lock = folder.lock();
    EmbeddedServer server = EmbeddedServer.start(folder);
    return embedded(roles, server.superuser(), server, lock);
  }

  private static OwnerDatabase embedded(
      EmbeddedRoles roles, Login superuser, AutoCloseable... toClose) {
    return new OwnerDatabase(roles.owner(superuser), () -> roles.application(superuser), toClose);
  }

  /**
   * @param folder keeps the application role's password, where we made it
   */
  public static OwnerDatabase given(GivenDatabase given, DataFolder folder) {
    return new OwnerDatabase(given.owner(), () -> GivenRoles.existing(given, folder));
  }

  /**
   * What the product signs in with: rows, no structure, row-level security in force.
   *
   * @throws DatabaseProblem when its password is not known here
   */
  public Login application() {
    return application.get();
  }

  public Connection connect() {
    return Connections.open(owner);
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable part : toClose) part.close();
  }
}
