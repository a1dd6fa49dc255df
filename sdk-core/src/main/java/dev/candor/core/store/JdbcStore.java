package dev.candor.core.store;

import dev.candor.core.error.ConflictException;
import dev.candor.core.internal.jdbc.Database;
import dev.candor.core.internal.jdbc.DatabaseAddress;
import dev.candor.core.internal.jdbc.SqlWork;
import dev.candor.core.internal.jdbc.StorableText;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents in a database: H2 in memory or in a file, or PostgreSQL. What a call acknowledged
 * is forced to the disk, and there when the process or the machine dies; an H2 file is open in one
 * process at a time, PostgreSQL in many. Makes its table on first use. Expiry is kept to the
 * millisecond. Thread-safe.
 */
public final class JdbcStore implements DocumentStore {

  private static final Comparator<Document> BY_KEY =
      Comparator.comparing((Document one) -> one.key().collection())
          .thenComparing(one -> one.key().id());

  private final Database database;
  private final Clock clock;
  private final Sweep sweep;

  JdbcStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.sweep = new Sweep(clock);
    try {
      database.prepare(DocumentTable.SCHEMA);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * A store in memory, which ends with {@link #close()}.
   *
   * @param clock tells what has expired
   * @return an empty store
   */
  public static JdbcStore inMemory(Clock clock) {
    return new JdbcStore(Database.open(DatabaseAddress.memory()), clock);
  }

  /**
   * The store in the file {@code candor.mv.db} of a folder.
   *
   * @param folder made where it is missing
   * @param clock tells what has expired
   * @return the store with everything acknowledged before
   * @throws dev.candor.core.error.RetryableException when another process has it open, or it cannot
   *     be read or written
   * @throws dev.candor.core.error.InvalidInputException when it is damaged, was written by a newer
   *     version, or the path has a semicolon
   */
  public static JdbcStore in(Path folder, Clock clock) {
    return new JdbcStore(Database.open(DatabaseAddress.in(folder)), clock);
  }

  /**
   * The store in the database at an address.
   *
   * @param url JDBC address of H2 or PostgreSQL
   * @param user empty for none
   * @param password empty for none
   * @param clock tells what has expired
   * @return the store
   * @throws dev.candor.core.error.ConfigurationException when the address is of another kind, its
   *     driver is not on the class path, or the login is refused
   * @throws dev.candor.core.error.RetryableException when it cannot be reached
   */
  public static JdbcStore at(String url, String user, Secret password, Clock clock) {
    return new JdbcStore(Database.open(new DatabaseAddress(url, user, password.reveal())), clock);
  }

  /**
   * The store in a database that the caller connects to, through any pool.
   *
   * @param source of H2 or PostgreSQL; never closed here
   * @param clock tells what has expired
   * @return the store
   * @throws dev.candor.core.error.ConfigurationException when it is another database
   * @throws dev.candor.core.error.RetryableException when it cannot be reached
   */
  public static JdbcStore of(DataSource source, Clock clock) {
    return new JdbcStore(Database.of(source), clock);
  }

  @Override
  public Optional<Document> get(DocumentKey key) {
    return database.read(connection -> table(connection).find(key));
  }

  @Override
  public Document put(Document document) {
    prepare(document);
    return forced(
        connection -> {
          DocumentTable table = table(connection);
          Optional<Document> written = write(table, document);
          if (written.isPresent()) {
            return written.get();
          }
          throw conflict(table.revision(document.key()), document.key(), document.revision());
        });
  }

  @Override
  public List<Optional<Document>> putAll(List<Document> documents) {
    if (documents.isEmpty()) {
      return List.of();
    }
    documents.forEach(this::prepare);
    // all who write several do it in one order: none waits for one who waits for it
    List<Document> inOrder = documents.stream().sorted(BY_KEY).toList();
    Map<DocumentKey, Document> written =
        forced(
            connection -> {
              DocumentTable table = table(connection);
              Map<DocumentKey, Document> done = new HashMap<>();
              for (Document document : inOrder) {
                write(table, document).ifPresent(one -> done.put(one.key(), one));
              }
              return done;
            });
    return documents.stream().map(one -> Optional.ofNullable(written.get(one.key()))).toList();
  }

  private void prepare(Document document) {
    StorableText.checked("The document '" + document.key().id() + "'", document.json());
    if (document.expiresAt() != null && sweep.isDue()) {
      database.transact(connection -> table(connection).removeExpired());
    }
  }

  private static Optional<Document> write(DocumentTable table, Document document)
      throws SQLException {
    Document next = DocumentTable.next(document);
    boolean written = document.revision() == 0 ? table.insert(next) : table.update(next);
    return written ? Optional.of(next) : Optional.empty();
  }

  @Override
  public boolean delete(DocumentKey key, long revision) {
    return forced(
        connection -> {
          DocumentTable table = table(connection);
          if (table.delete(key, revision)) {
            return true;
          }
          long actual = table.revision(key);
          if (actual == 0) {
            return false;
          }
          throw conflict(actual, key, revision);
        });
  }

  private <T> T forced(SqlWork<T> work) {
    T done = database.transact(work);
    database.force();
    return done;
  }

  private static ConflictException conflict(long actual, DocumentKey key, long expected) {
    return new ConflictException(key.id(), expected, actual);
  }

  @Override
  public List<Document> scan(String collection, @Nullable String afterId, int limit) {
    Limits.checkLimit(limit);
    String after = afterId == null ? "" : afterId;
    return database.read(connection -> table(connection).scan(collection, after, limit));
  }

  private DocumentTable table(Connection connection) {
    return new DocumentTable(connection, clock.instant());
  }

  @Override
  public void close() {
    database.close();
  }
}
