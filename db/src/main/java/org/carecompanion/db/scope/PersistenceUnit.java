package org.carecompanion.db.scope;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform;

/** The product's own persistence.xml, with plain transactions in place of the server's. */
public final class PersistenceUnit {
  private PersistenceUnit() {}

  /**
   * @param rows of the application role
   */
  public static EntityManagerFactory over(DataSource rows) {
    return Persistence.createEntityManagerFactory(
        "companion",
        Map.of(
            "jakarta.persistence.transactionType",
            "RESOURCE_LOCAL",
            "jakarta.persistence.nonJtaDataSource",
            rows,
            "hibernate.transaction.jta.platform",
            NoJtaPlatform.INSTANCE));
  }
}
