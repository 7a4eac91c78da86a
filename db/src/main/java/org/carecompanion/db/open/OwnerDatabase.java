package org.carecompanion.db.open;

import java.nio.file.Files;
import java.sql.Connection;

/**
 * The database as its owner sees it, every hospital at once, for commands that look at it as it
 * stands: nothing is migrated. Also beside a running product.
 */
public final class OwnerDatabase implements AutoCloseable {
  private final Login owner;
  private final AutoCloseable[] toClose;

  private OwnerDatabase(Login owner, AutoCloseable... toClose) {
    this.owner = owner;
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
      return new OwnerDatabase(roles.owner(EmbeddedServer.running(folder)));
    AutoCloseable lock = folder.lock();
    EmbeddedServer server = EmbeddedServer.start(folder);
    return new OwnerDatabase(roles.owner(server.superuser()), server, lock);
  }

  public static OwnerDatabase given(GivenDatabase given) {
    return new OwnerDatabase(given.owner());
  }

  public Connection connect() {
    return Connections.open(owner);
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable part : toClose) part.close();
  }
}
