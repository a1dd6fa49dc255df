package dev.candor.core.internal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Lends connections. Thread-safe. */
interface Connections extends AutoCloseable {

  /** A connection that does not commit by itself. */
  Connection take() throws SQLException;

  /** Takes it back; one that broke is not lent again. */
  void giveBack(Connection connection, boolean broken);

  /** Ends lending. What is still lent is closed when it comes back. Idempotent. */
  @Override
  void close();
}
