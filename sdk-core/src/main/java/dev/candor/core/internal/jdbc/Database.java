package dev.candor.core.internal.jdbc;

import com.google.common.util.concurrent.Striped;
import dev.candor.core.error.ConfigurationException;
import dev.candor.core.error.RetryableException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database and its transactions. A transaction that met another one, or a connection that was
 * gone, is tried again a few times. Thread-safe.
 */
public final class Database implements AutoCloseable {

  private static final int MAX_TRIES = 10;
  private static final long FIRST_PAUSE_MILLIS = 1;

  /** Embedded databases are of one process: its threads make tables one after the other. */
  private static final ReentrantLock MAKING_TABLES = new ReentrantLock();

  /** One for each embedded database, however many of these are open on it. */
  private static final Striped<Lock> TURNS = Striped.lazyWeakLock(1024);

  private final String name;
  private final Connections connections;
  private final Dialect dialect;
  private final @Nullable Lock turn;

  private Database(String name, Connections connections, Dialect dialect, @Nullable Lock turn) {
    this.name = name;
    this.connections = connections;
    this.dialect = dialect;
    this.turn = turn;
  }

  private static @Nullable Lock turn(Dialect dialect, Connection connection) throws SQLException {
    return dialect.turns(connection).map(TURNS::get).orElse(null);
  }

  /**
   * Opens a database, and keeps a few connections to it.
   *
   * @param address of H2 or PostgreSQL
   * @return to be closed
   * @throws ConfigurationException when the address is of another kind, its driver is not on the
   *     class path, or the login is refused
   * @throws RetryableException when it cannot be reached, or is open in another program
   * @throws dev.candor.core.error.InvalidInputException when its file is damaged
   */
  public static Database open(DatabaseAddress address) {
    String name = address.shown();
    Dialect dialect = Dialect.ofUrl(address.url()).orElseThrow(() -> unknown(name));
    try {
      DriverManager.getDriver(address.url());
    } catch (SQLException e) {
      throw new ConfigurationException(
          List.of("There is no driver for '" + name + "'"),
          "Add the database's JDBC driver, such as org.postgresql:postgresql");
    }
    try {
      return over(name, new ConnectionPool(address, dialect), dialect);
    } catch (SQLException e) {
      throw Failures.explain(name, e);
    }
  }

  private static Database over(String name, Connections connections, Dialect dialect)
      throws SQLException {
    Connection connection = connections.take();
    boolean done = false;
    try {
      Database database = new Database(name, connections, dialect, turn(dialect, connection));
      done = true;
      return database;
    } finally {
      connections.giveBack(connection, !done || !Quietly.rollBack(connection));
      if (!done) {
        connections.close();
      }
    }
  }

  /**
   * A database over the caller's connections.
   *
   * @param source of H2 or PostgreSQL; never closed
   * @return closing it ends its use
   * @throws ConfigurationException when it is of another kind
   * @throws RetryableException when it cannot be reached
   */
  public static Database of(DataSource source) {
    String name = "given";
    try (Connection connection = source.getConnection()) {
      Dialect dialect = Dialect.of(connection).orElseThrow(() -> unknown(name));
      return new Database(name, new GivenConnections(source), dialect, turn(dialect, connection));
    } catch (SQLException e) {
      throw Failures.explain(name, e);
    }
  }

  private static ConfigurationException unknown(String name) {
    return new ConfigurationException(
        List.of("The database '" + name + "' is neither H2 nor PostgreSQL"),
        "Choose one of these, or add a plug-in for the other");
  }

  /**
   * What is special about this database.
   *
   * @return its dialect
   */
  public Dialect dialect() {
    return dialect;
  }

  /**
   * Reads with one statement.
   *
   * @param <T> the result
   * @param work reads
   * @return its result
   */
  public <T> T read(SqlWork<T> work) {
    return repeat(work, true);
  }

  /**
   * Runs a transaction: all of it is committed when this returns, and nothing when it throws, save
   * when the message says that this is not known.
   *
   * @param <T> the result
   * @param work reads and writes
   * @return its result
   * @throws RetryableException when it met others too often, or the database cannot be reached
   */
  public <T> T transact(SqlWork<T> work) {
    return repeat(work, false);
  }

  /**
   * Waits until everything committed is on the disk, where a commit does not wait for that: what is
   * acknowledged after it stays when the machine loses power.
   */
  public void force() {
    read(
        connection -> {
          dialect.force(connection);
          return true;
        });
  }

  private <T> T repeat(SqlWork<T> work, boolean single) {
    for (int attempt = 1; ; attempt++) {
      try {
        return single || turn == null ? once(work, single) : inTurn(turn, work);
      } catch (SQLException e) {
        if (attempt == MAX_TRIES || !Failures.mayPass(e)) {
          throw Failures.explain(name, e);
        }
        pause(attempt, e);
      }
    }
  }

  private <T> T inTurn(Lock lock, SqlWork<T> work) throws SQLException {
    lock.lock();
    try {
      return once(work, false);
    } finally {
      lock.unlock();
    }
  }

  private <T> T once(SqlWork<T> work, boolean single) throws SQLException {
    Connection connection = connections.take();
    boolean broken = false;
    boolean done = false;
    try {
      connection.setAutoCommit(single);
      T result = work.run(connection);
      if (!single) {
        commit(connection);
      }
      done = true;
      return result;
    } catch (SQLException e) {
      broken = Failures.isBroken(e);
      throw e;
    } finally {
      boolean clean = done || single || (!broken && Quietly.rollBack(connection));
      connections.giveBack(connection, broken || !clean);
    }
  }

  private void commit(Connection connection) throws SQLException {
    try {
      connection.commit();
    } catch (SQLException e) {
      if (Failures.isCollision(e)) {
        throw e; // the database says that it was rolled back
      }
      throw Failures.uncertain(name, e);
    }
  }

  private void pause(int attempt, SQLException cause) {
    try {
      TimeUnit.MILLISECONDS.sleep(FIRST_PAUSE_MILLIS << Math.min(attempt, 8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryableException(
          "The wait for the database '" + name + "' was interrupted",
          "Nothing was changed",
          "Call again",
          null,
          cause);
    }
  }

  /**
   * Makes or upgrades tables. Whoever comes first does it, others wait.
   *
   * @param schema the tables
   * @throws dev.candor.core.error.InvalidInputException when a newer version was here
   */
  public void prepare(Schema schema) {
    MAKING_TABLES.lock();
    try {
      transact(
          connection -> {
            dialect.lockSchema(connection);
            return new SchemaVersions(connection, dialect, name).upgrade(schema);
          });
    } finally {
      MAKING_TABLES.unlock();
    }
  }

  /** Ends its use. Idempotent. */
  @Override
  public void close() {
    connections.close();
  }
}
