package org.carecompanion.db.open;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The two pools of the application role. {@link #CALLS} answers people and carriers, so a hung
 * database costs them at most the socket timeout of 2 s; {@link #WORK} polls for jobs and may wait
 * longer. The validation settings let both survive a restart of the database without a failed
 * request (measured in docs/decisions/0002-database.md).
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
@DataSourceDefinition(
    name = DataSources.WORK,
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=companion.database.url}",
    user = "${MPCONFIG=companion.database.user}",
    password = "${MPCONFIG=companion.database.password}",
    minPoolSize = 1,
    maxPoolSize = 10,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.fail-all-connections=true",
      "fish.payara.max-wait-time-in-millis=5000",
      "connectTimeout=3",
      "socketTimeout=30",
      "loginTimeout=3",
      "logServerErrorDetail=false"
    })
public class DataSources {
  public static final String CALLS = "java:app/jdbc/calls";
  public static final String WORK = "java:app/jdbc/work";
}
