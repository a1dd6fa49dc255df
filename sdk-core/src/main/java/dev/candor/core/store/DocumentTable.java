package dev.candor.core.store;

import dev.candor.core.internal.jdbc.Schema;
import dev.candor.core.internal.jdbc.Times;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of documents, seen at one time over one connection. Ids stand there as UTF-8 bytes,
 * which every database orders by code point, whatever its collation.
 */
final class DocumentTable {

  /** Time without end: rows that never expire need no other condition than those that do. */
  private static final long NEVER = Long.MAX_VALUE;

  static final Schema SCHEMA =
      new Schema(
          "documents",
          List.of(
              List.of(
                  "CREATE TABLE IF NOT EXISTS candor_documents ("
                      + "collection VARCHAR(64) NOT NULL, id {bytes} NOT NULL,"
                      + " revision BIGINT NOT NULL, json {text} NOT NULL,"
                      + " expires_at BIGINT NOT NULL, PRIMARY KEY (collection, id))",
                  "CREATE INDEX IF NOT EXISTS candor_documents_expiry"
                      + " ON candor_documents (expires_at)")));

  private final Connection connection;
  private final long now;

  DocumentTable(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now.toEpochMilli();
  }

  /** The document as it will be when it is written. */
  static Document next(Document document) {
    Instant expiresAt = document.expiresAt();
    return new Document(
        document.key(),
        document.revision() + 1,
        document.json(),
        expiresAt == null ? null : Instant.ofEpochMilli(Times.millis(expiresAt)));
  }

  Optional<Document> find(DocumentKey key) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, revision, json, expires_at FROM candor_documents"
                + " WHERE collection = ? AND id = ? AND expires_at > ?")) {
      select.setString(1, key.collection());
      select.setBytes(2, bytes(key.id()));
      select.setLong(3, now);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(key.collection(), row)) : Optional.empty();
      }
    }
  }

  /** The revision of a document; 0 when there is none. */
  long revision(DocumentKey key) throws SQLException {
    return find(key).map(Document::revision).orElse(0L);
  }

  List<Document> scan(String collection, String after, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, revision, json, expires_at FROM candor_documents"
                + " WHERE collection = ? AND id > ? AND expires_at > ?"
                + " ORDER BY collection, id LIMIT ?")) {
      select.setString(1, collection);
      select.setBytes(2, bytes(after));
      select.setLong(3, now);
      select.setInt(4, limit);
      List<Document> page = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          page.add(read(collection, row));
        }
      }
      return List.copyOf(page);
    }
  }

  /**
   * Writes revision 1 where nothing is, or what has expired. Who inserts the same key at the same
   * time makes this fail, and when it is tried again the other's document is there.
   *
   * @return false when there is a document
   */
  boolean insert(Document document) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM candor_documents"
                + " WHERE collection = ? AND id = ? AND expires_at <= ?")) {
      setKey(delete, 1, document.key());
      delete.setLong(3, now);
      delete.executeUpdate();
    }
    if (revision(document.key()) != 0) {
      return false;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO candor_documents (revision, json, expires_at, collection, id)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      setContent(insert, document);
      setKey(insert, 4, document.key());
      insert.executeUpdate();
      return true;
    }
  }

  /** Writes over the revision before; false when it is not there. */
  boolean update(Document document) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE candor_documents SET revision = ?, json = ?, expires_at = ?"
                + " WHERE collection = ? AND id = ? AND revision = ? AND expires_at > ?")) {
      setContent(update, document);
      setKey(update, 4, document.key());
      update.setLong(6, document.revision() - 1);
      update.setLong(7, now);
      return update.executeUpdate() == 1;
    }
  }

  boolean delete(DocumentKey key, long revision) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM candor_documents"
                + " WHERE collection = ? AND id = ? AND revision = ? AND expires_at > ?")) {
      setKey(delete, 1, key);
      delete.setLong(3, revision);
      delete.setLong(4, now);
      return delete.executeUpdate() == 1;
    }
  }

  int removeExpired() throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM candor_documents WHERE expires_at <= ?")) {
      delete.setLong(1, now);
      return delete.executeUpdate();
    }
  }

  private static void setContent(PreparedStatement statement, Document document)
      throws SQLException {
    Instant expiresAt = document.expiresAt();
    statement.setLong(1, document.revision());
    statement.setString(2, document.json());
    statement.setLong(3, expiresAt == null ? NEVER : expiresAt.toEpochMilli());
  }

  private static void setKey(PreparedStatement statement, int from, DocumentKey key)
      throws SQLException {
    statement.setString(from, key.collection());
    statement.setBytes(from + 1, bytes(key.id()));
  }

  private static Document read(String collection, ResultSet row) throws SQLException {
    DocumentKey key =
        new DocumentKey(collection, new String(row.getBytes("id"), StandardCharsets.UTF_8));
    long expiresAt = row.getLong("expires_at");
    return new Document(
        key,
        row.getLong("revision"),
        row.getString("json"),
        expiresAt == NEVER ? null : Instant.ofEpochMilli(expiresAt));
  }

  private static byte[] bytes(String id) {
    return id.getBytes(StandardCharsets.UTF_8);
  }
}
