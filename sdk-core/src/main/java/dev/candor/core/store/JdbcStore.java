package dev.candor.core.store;

import dev.candor.core.error.ConflictException;
import dev.candor.core.internal.jdbc.Database;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents in a database: H2 in a file, or PostgreSQL, by the same code. What a write
 * acknowledged is on disk. Ids sort by code point whatever the database's collation is.
 * Thread-safe, and on PostgreSQL across machines.
 */
public final class JdbcStore implements DocumentStore {

  private static final long NEVER = Long.MAX_VALUE;
  private static final String TABLE =
      "create table if not exists candor_document ("
          + "collection varchar(64) not null, "
          // hexadecimal code points: compares by code point in every collation
          + "sort_key varchar(1536) not null, id varchar(1024) not null, "
          + "revision bigint not null, json text not null, expires_at bigint not null, "
          + "primary key (collection, sort_key))";

  private final Database database;
  private final Clock clock;

  private JdbcStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    database.transact("make its table", JdbcStore::makeTable);
  }

  private static boolean makeTable(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(TABLE);
    }
  }

  /**
   * A store in an H2 file, made when it is not there.
   *
   * @param file without extension
   * @param clock tells what has expired
   * @return the store with everything acknowledged before
   * @throws dev.candor.core.error.RetryableException when another process has it open
   */
  public static JdbcStore file(Path file, Clock clock) {
    return new JdbcStore(Database.file(file), clock);
  }

  /**
   * A store in a database.
   *
   * @param url JDBC address of an H2 or PostgreSQL database
   * @param login user and password, as the driver names them
   * @param clock tells what has expired
   * @return the store
   * @throws dev.candor.core.error.ConfigurationException when no driver takes the address
   * @throws dev.candor.core.error.RetryableException when it cannot be reached
   */
  public static JdbcStore at(String url, Properties login, Clock clock) {
    return new JdbcStore(Database.at(url, login), clock);
  }

  @Override
  public Optional<Document> get(DocumentKey key) {
    return database.transact("read", connection -> find(connection, key, false));
  }

  private Optional<Document> find(Connection connection, DocumentKey key, boolean lock)
      throws SQLException {
    Optional<Row> row = row(connection, key, lock);
    return row.filter(found -> found.live(clock)).map(found -> found.document(key));
  }

  private static Optional<Row> row(Connection connection, DocumentKey key, boolean lock)
      throws SQLException {
    String sql =
        "select revision, json, expires_at from candor_document"
            + " where collection = ? and sort_key = ?"
            + (lock ? " for update" : "");
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, key.collection());
      select.setString(2, SortKey.of(key.id()));
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(Row.of(rows)) : Optional.empty();
      }
    }
  }

  @Override
  public Document put(Document document) {
    return database.transact("write", connection -> put(connection, document));
  }

  private Document put(Connection connection, Document document) throws SQLException {
    DocumentKey key = document.key();
    Optional<Row> row = row(connection, key, true);
    long actual = row.filter(found -> found.live(clock)).map(Row::revision).orElse(0L);
    if (actual != document.revision()) {
      throw new ConflictException(key.id(), document.revision(), actual);
    }
    String sql =
        row.isPresent()
            ? "update candor_document set revision = ?, json = ?, expires_at = ?"
                + " where collection = ? and sort_key = ?"
            : "insert into candor_document (revision, json, expires_at, collection, sort_key, id)"
                + " values (?, ?, ?, ?, ?, ?)";
    try (PreparedStatement write = connection.prepareStatement(sql)) {
      Instant expiry = document.expiresAt();
      write.setLong(1, actual + 1);
      write.setString(2, document.json());
      write.setLong(3, expiry == null ? NEVER : expiry.toEpochMilli());
      write.setString(4, key.collection());
      write.setString(5, SortKey.of(key.id()));
      if (row.isEmpty()) {
        write.setString(6, SortKey.escaped(key.id()));
      }
      write.executeUpdate();
    }
    return new Document(key, actual + 1, document.json(), document.expiresAt());
  }

  @Override
  public boolean delete(DocumentKey key, long revision) {
    return database.transact("delete", connection -> delete(connection, key, revision));
  }

  private boolean delete(Connection connection, DocumentKey key, long revision)
      throws SQLException {
    Optional<Document> stored = find(connection, key, true);
    if (stored.isEmpty()) {
      return false;
    }
    if (stored.get().revision() != revision) {
      throw new ConflictException(key.id(), revision, stored.get().revision());
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from candor_document where collection = ? and sort_key = ?")) {
      delete.setString(1, key.collection());
      delete.setString(2, SortKey.of(key.id()));
      return delete.executeUpdate() == 1;
    }
  }

  @Override
  public List<Document> scan(String collection, @Nullable String afterId, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is at least 1, not " + limit);
    }
    return database.transact("read", connection -> scan(connection, collection, afterId, limit));
  }

  private List<Document> scan(
      Connection connection, String collection, @Nullable String afterId, int limit)
      throws SQLException {
    String sql =
        "select revision, json, expires_at, id from candor_document"
            + " where collection = ? and sort_key > ? and expires_at > ? order by sort_key limit ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, collection);
      select.setString(2, afterId == null ? "" : SortKey.of(afterId));
      select.setLong(3, clock.millis());
      select.setInt(4, limit);
      List<Document> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          String id = SortKey.unescaped(rows.getString(4));
          found.add(Row.of(rows).document(new DocumentKey(collection, id)));
        }
      }
      return found;
    }
  }

  private record Row(long revision, String json, long expiresAt) {

    static Row of(ResultSet rows) throws SQLException {
      return new Row(rows.getLong(1), rows.getString(2), rows.getLong(3));
    }

    boolean live(Clock clock) {
      return clock.millis() < expiresAt;
    }

    Document document(DocumentKey key) {
      Instant expiry = expiresAt == NEVER ? null : Instant.ofEpochMilli(expiresAt);
      return new Document(key, revision, json, expiry);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
