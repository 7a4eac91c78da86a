package org.carecompanion.db.open;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The pool of the application role for everything people and carriers wait for: a hung database
 * costs them at most the socket timeout of 2 s. The validation settings let it survive a restart of
 * the database without a failed request (docs/decisions/0002-database.md). Jobs have a pool of
 * their own, {@link WorkPool}.
 */
@ApplicationScoped
@DataSourceDefinition(
    name = DataSources.CALLS,
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=companion.database.url}",
    user = "${MPCONFIG=companion.database.user}",
    password = "${MPCONFIG=companion.database.password}",
    minPoolSize = 4,
    maxPoolSize = 40,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.fail-all-connections=true",
      "fish.payara.max-wait-time-in-millis=1000",
      "connectTimeout=1",
      "socketTimeout=2",
      "loginTimeout=1",
      "logServerErrorDetail=false"
    })
public class DataSources {
  public static final String CALLS = "java:app/jdbc/calls";
}
