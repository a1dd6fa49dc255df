package dev.candor.core.internal.jdbc;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.ConfigurationException;
import dev.candor.core.error.RetryableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A database reached by JDBC: H2 or PostgreSQL. Work is done in transactions on a few connections
 * that are kept; what collided with another transaction is done again. Thread-safe.
 */
public final class Database implements AutoCloseable {

  private static final int CONNECTIONS = 8;
  private static final int TRIES = 10;
  private static final long WAIT_SECONDS = 30;

  private final String url;
  private final Properties login;
  private final Semaphore permits = new Semaphore(CONNECTIONS, true);
  private final Deque<Connection> idle = new ArrayDeque<>();
  private boolean closed;

  private Database(String url, Properties login) {
    this.url = url;
    this.login = login;
  }

  /** Work in one transaction. */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * Does it.
     *
     * @param connection without auto-commit; committed after a return, rolled back after a throw
     * @return its result
     * @throws SQLException from the database
     */
    T on(Connection connection) throws SQLException;
  }

  /**
   * An H2 database in a file, made when it is not there. Every commit is on disk before the call
   * returns.
   *
   * @param file without extension
   * @return the database
   * @throws RetryableException when another process has it open
   */
  public static Database file(Path file) {
    String path = file.toAbsolutePath().normalize().toString();
    return at("jdbc:h2:file:" + path + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", new Properties());
  }

  /**
   * A database by its address.
   *
   * @param url such as "jdbc:postgresql://localhost/candor"
   * @param login user and password as the driver names them
   * @return the database, after one connection was made
   * @throws ConfigurationException when no driver takes the address
   * @throws RetryableException when it cannot be reached
   */
  public static Database at(String url, Properties login) {
    Database database = new Database(url, login);
    database.transact("open", connection -> connection.isValid(5));
    return database;
  }

  /**
   * Whether this is PostgreSQL, where statements differ.
   *
   * @return false for H2
   */
  public boolean isPostgres() {
    return url.startsWith("jdbc:postgresql:");
  }

  /**
   * Does work in a transaction; again, when it collided with another one.
   *
   * @param <T> its result
   * @param what for messages
   * @param work may be done several times; only the last one counts
   * @return the result, committed
   * @throws RetryableException when the database cannot be reached or keeps colliding
   */
  public <T> T transact(String what, Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (SQLException e) {
        if (!collided(e) || attempt == TRIES) {
          throw failure(what, e);
        }
      }
    }
  }

  private <T> T once(Work<T> work) throws SQLException {
    Connection connection = take();
    boolean sound = false;
    try {
      T result = work.on(connection);
      connection.commit();
      sound = true;
      return result;
    } catch (SQLException | RuntimeException e) {
      sound = rolledBack(connection, e);
      throw e;
    } finally {
      give(connection, sound);
    }
  }

  private static boolean rolledBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
      return true;
    } catch (SQLException e) {
      cause.addSuppressed(e);
      return false;
    }
  }

  /** Serialization failures, deadlocks, duplicate keys of racing inserts, lock time-outs. */
  private static boolean collided(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("40") || state.equals("23505") || state.equals("HYT00");
  }

  private Connection take() throws SQLException {
    try {
      if (!permits.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new SQLException("no connection became free in " + WAIT_SECONDS + " s", "HYT01");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryableException(
          "The wait for the database was interrupted",
          "Nothing was written",
          "Call again",
          null,
          e);
    }
    try {
      return ready();
    } catch (SQLException | RuntimeException e) {
      permits.release();
      throw e;
    }
  }

  private Connection ready() throws SQLException {
    Connection known;
    synchronized (idle) {
      if (closed) {
        throw new ClosedException("Database");
      }
      known = idle.pollLast();
    }
    if (known != null) {
      return known;
    }
    Connection fresh = DriverManager.getConnection(url, login);
    fresh.setAutoCommit(false);
    return fresh;
  }

  private void give(Connection connection, boolean sound) {
    boolean kept = false;
    synchronized (idle) {
      if (sound && !closed) {
        idle.addLast(connection);
        kept = true;
      }
    }
    permits.release();
    if (!kept) {
      closeQuietly(connection);
    }
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // it is given up; the server ends it
    }
  }

  private RuntimeException failure(String what, SQLException cause) {
    String state = String.valueOf(cause.getSQLState());
    if (state.equals("08001")
        && String.valueOf(cause.getMessage()).contains("No suitable driver")) {
      return new ConfigurationException(
          List.of("No JDBC driver on the class path takes the address of the database"),
          "Add the driver, such as org.postgresql:postgresql or com.h2database:h2");
    }
    boolean locked = state.equals("90020");
    return new RetryableException(
        locked
            ? "The database is open in another process"
            : "The database could not " + what + " (SQL state " + state + ")",
        "What was acknowledged before is kept",
        locked ? "End the other process, or choose another home" : "Try again",
        null,
        cause);
  }

  @Override
  public void close() {
    List<Connection> open;
    synchronized (idle) {
      closed = true;
      open = List.copyOf(idle);
      idle.clear();
    }
    open.forEach(Database::closeQuietly);
  }
}
