package dev.candor.core.internal.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The databases we know, and all that differs between them. */
public enum Dialect {
  /** H2, embedded: in memory or a file of this process alone. */
  H2("h2", "VARCHAR(1048576)", "VARBINARY(1020)") {
    @Override
    void prepare(String url, Properties properties) {
      // a commit is in the file before it is acknowledged, and stays there when the process dies;
      // when the machine does, only what was forced is sure
      putUnlessIn(url, properties, "WRITE_DELAY", "0");
      // what it would trace is thrown, too; without its file it prints to the caller's terminal
      putUnlessIn(url, properties, "TRACE_LEVEL_FILE", "0");
      putUnlessIn(url, properties, "TRACE_LEVEL_SYSTEM_OUT", "0");
      // closing is ours: a shutdown hook would take the database away from work that still ends
      putUnlessIn(url, properties, "DB_CLOSE_ON_EXIT", "FALSE");
      putUnlessIn(url, properties, "LOCK_TIMEOUT", "10000");
    }

    @Override
    String address(String url) {
      // an interrupted thread closes plain file channels, and the database with them
      return url.regionMatches(true, 0, H2_FILE, 0, H2_FILE.length())
          ? H2_ASYNC + url.substring(H2_FILE.length())
          : url;
    }

    @Override
    void lockSchema(Connection connection) {
      // one process, whose threads wait for each other in Database
    }

    @Override
    Optional<String> turns(Connection connection) throws SQLException {
      // where two transactions wait for one row of a file, both may be told that they changed it
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT COALESCE(DATABASE_PATH(), DATABASE())")) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }

    @Override
    void force(Connection connection) throws SQLException {
      // a commit is handed to the system, which writes it when it likes: this waits for the disk
      try (Statement statement = connection.createStatement()) {
        statement.execute("CHECKPOINT SYNC");
      } catch (SQLException e) {
        if (e.getErrorCode() != H2_NOT_ADMIN) {
          throw e; // a login without this right has what its database gives it
        }
      }
    }

    @Override
    public boolean skipsLocked() {
      return false; // it reads SKIP LOCKED, but locks more rows than it gives
    }
  },
  /** PostgreSQL. */
  POSTGRESQL("postgresql", "TEXT", "BYTEA") {
    @Override
    void prepare(String url, Properties properties) {
      properties.setProperty("ApplicationName", "candor");
      properties.setProperty("connectTimeout", "10");
      properties.setProperty("socketTimeout", "60");
      properties.setProperty("tcpKeepAlive", "true");
      properties.setProperty("options", "-c lock_timeout=10000");
    }

    @Override
    void lockSchema(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SELECT pg_advisory_xact_lock(" + SCHEMA_LOCK + ")");
      }
    }

    @Override
    Optional<String> turns(Connection connection) {
      return Optional.empty();
    }

    @Override
    void force(Connection connection) {
      // it commits to the disk, unless its owner told it not to
    }

    @Override
    public boolean skipsLocked() {
      return true;
    }
  };

  private static final String H2_FILE = "jdbc:h2:file:";
  private static final String H2_ASYNC = "jdbc:h2:async:";
  private static final int H2_NOT_ADMIN = 90_040;
  private static final long SCHEMA_LOCK = 7_163_846_251L;

  private final String code;
  private final String text;
  private final String bytes;

  Dialect(String code, String text, String bytes) {
    this.code = code;
    this.text = text;
    this.bytes = bytes;
  }

  static Optional<Dialect> of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    for (Dialect dialect : values()) {
      if (product.equals(dialect.code)) {
        return Optional.of(dialect);
      }
    }
    return Optional.empty();
  }

  static Optional<Dialect> ofUrl(String url) {
    for (Dialect dialect : values()) {
      if (url.startsWith("jdbc:" + dialect.code + ":")) {
        return Optional.of(dialect);
      }
    }
    return Optional.empty();
  }

  /** Sets deadlines and durability; what the caller's address says wins. */
  abstract void prepare(String url, Properties properties);

  /** The address as the driver is to see it. */
  String address(String url) {
    return url;
  }

  /** Holds off others who make tables, until the transaction ends. */
  abstract void lockSchema(Connection connection) throws SQLException;

  /** The name under which those who write take turns; empty where the database orders them. */
  abstract Optional<String> turns(Connection connection) throws SQLException;

  /** Forces what was committed to the disk, where a commit does not. */
  abstract void force(Connection connection) throws SQLException;

  /**
   * Whether {@code FOR UPDATE SKIP LOCKED} with a limit locks the rows it gives and no others.
   *
   * @return otherwise rows are taken by comparing and setting
   */
  public abstract boolean skipsLocked();

  /**
   * A statement with this database's column types.
   *
   * @param statement {@code {text}} stands for a text of {@link StorableText#MAX_LENGTH}, {@code
   *     {bytes}} for up to 1020 bytes, ordered as unsigned bytes
   * @return the statement
   */
  public String ddl(String statement) {
    return statement.replace("{text}", text).replace("{bytes}", bytes);
  }

  private static void putUnlessIn(String url, Properties properties, String key, String value) {
    if (!url.toUpperCase(Locale.ROOT).contains(";" + key + "=")) {
      properties.setProperty(key, value);
    }
  }
}
