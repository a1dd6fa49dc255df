package dev.candor.core.internal.jdbc;

import dev.candor.core.error.ClosedException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections of the caller's own source, which pools them as the caller likes. */
final class GivenConnections implements Connections {

  private final DataSource source;
  private volatile boolean closed;

  GivenConnections(DataSource source) {
    this.source = source;
  }

  @Override
  public Connection take() throws SQLException {
    if (closed) {
      throw new ClosedException("The database");
    }
    Connection connection = source.getConnection();
    try {
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      Quietly.close(connection);
      throw e;
    }
  }

  @Override
  public void giveBack(Connection connection, boolean broken) {
    if (!broken) {
      try {
        connection.setAutoCommit(true); // as it came
      } catch (SQLException e) {
        // closing it below is all that can be done
      }
    }
    Quietly.close(connection);
  }

  @Override
  public void close() {
    closed = true;
  }
}
