package dev.candor.core.internal.jdbc;

import dev.candor.core.error.InvalidInputException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The table that tells which version the other tables have. */
final class SchemaVersions {

  private final Connection connection;
  private final Dialect dialect;
  private final String database;

  SchemaVersions(Connection connection, Dialect dialect, String database) {
    this.connection = connection;
    this.dialect = dialect;
    this.database = database;
  }

  /** The steps that were taken; none when the tables were up to date. */
  int upgrade(Schema schema) throws SQLException {
    execute(
        "CREATE TABLE IF NOT EXISTS candor_schema"
            + " (name VARCHAR(64) PRIMARY KEY, version INT NOT NULL)");
    int found = found(schema.name());
    if (found > schema.version()) {
      throw new InvalidInputException(
          database,
          "The tables '%s' in '%s' have version %s, not %s"
              .formatted(schema.name(), database, found, schema.version()),
          "Use the newer version of this library, or another database",
          null);
    }
    for (List<String> step : schema.steps().subList(found, schema.version())) {
      for (String statement : step) {
        execute(dialect.ddl(statement));
      }
    }
    if (found < schema.version()) {
      write(schema, found == 0);
    }
    return schema.version() - found;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int found(String name) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT version FROM candor_schema WHERE name = ?")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }

  private void write(Schema schema, boolean isNew) throws SQLException {
    String sql =
        isNew
            ? "INSERT INTO candor_schema (version, name) VALUES (?, ?)"
            : "UPDATE candor_schema SET version = ? WHERE name = ?";
    try (PreparedStatement write = connection.prepareStatement(sql)) {
      write.setInt(1, schema.version());
      write.setString(2, schema.name());
      write.executeUpdate();
    }
  }
}
