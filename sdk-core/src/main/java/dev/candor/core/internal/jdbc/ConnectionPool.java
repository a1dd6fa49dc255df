package dev.candor.core.internal.jdbc;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.RetryableException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A few connections to one address, kept for the next caller. */
final class ConnectionPool implements Connections {

  private static final int MAX_CONNECTIONS = 8;
  private static final int MAX_WAIT_SECONDS = 30;

  private final String name;
  private final String url;
  private final Properties properties;
  private final Semaphore free = new Semaphore(MAX_CONNECTIONS, true);
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final @Nullable Connection keeper;
  private volatile boolean closed;

  /** Opens the first connection, so that a wrong address is told at once. */
  ConnectionPool(DatabaseAddress address, Dialect dialect) throws SQLException {
    this.name = address.shown();
    this.url = dialect.address(address.url());
    this.properties = new Properties();
    if (!address.user().isEmpty()) {
      properties.setProperty("user", address.user());
    }
    if (!address.password().isEmpty()) {
      properties.setProperty("password", address.password());
    }
    dialect.prepare(address.url(), properties);
    Connection first = open();
    // an embedded database ends with its last connection, and its file is then anybody's
    this.keeper = dialect == Dialect.H2 ? first : null;
    if (keeper == null) {
      idle.push(first);
    }
  }

  private Connection open() throws SQLException {
    Connection connection = DriverManager.getConnection(url, properties);
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public Connection take() throws SQLException {
    awaitTurn();
    boolean taken = false;
    try {
      if (closed) {
        throw new ClosedException("The database '" + name + "'");
      }
      Connection kept = idle.poll();
      Connection connection = kept == null ? open() : kept;
      taken = true;
      return connection;
    } finally {
      if (!taken) {
        free.release();
      }
    }
  }

  private void awaitTurn() {
    try {
      // first without waiting: an interrupted thread may still write down what it did
      if (free.tryAcquire() || free.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy("The wait for the database '" + name + "' was interrupted", e);
    }
    throw busy("The database '" + name + "' had no free connection in time", null);
  }

  private static RetryableException busy(String happened, @Nullable Exception cause) {
    return new RetryableException(happened, "Nothing was changed", "Call again", null, cause);
  }

  @Override
  public void giveBack(Connection connection, boolean broken) {
    if (broken) {
      Quietly.close(connection);
      closeIdle(); // a server that went away took them all
    } else {
      idle.push(connection);
    }
    free.release();
    if (closed) {
      closeIdle();
    }
  }

  private void closeIdle() {
    for (Connection next = idle.poll(); next != null; next = idle.poll()) {
      Quietly.close(next);
    }
  }

  @Override
  public void close() {
    closed = true;
    closeIdle();
    if (keeper != null) {
      Quietly.close(keeper);
    }
  }
}
