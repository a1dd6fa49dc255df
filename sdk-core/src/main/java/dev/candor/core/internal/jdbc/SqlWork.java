package dev.candor.core.internal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done in one transaction. May be called again from the start, so it touches nothing but
 * the connection. Never commits, never closes the connection.
 *
 * @param <T> its result
 */
@FunctionalInterface
public interface SqlWork<T> {
  /**
   * Does it.
   *
   * @param connection in a transaction
   * @return the result
   * @throws SQLException as it comes from the driver
   */
  T run(Connection connection) throws SQLException;
}
