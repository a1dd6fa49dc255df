package dev.candor.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.error.RetryableException;
import dev.candor.core.internal.jdbc.PrivatePostgres;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.Together;
import dev.candor.core.tck.store.DocumentStoreContract;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

final class PostgresStoreTest extends DocumentStoreContract {

  @Override
  protected DocumentStore create(Clock clock) {
    return JdbcStore.at(PrivatePostgres.freshSchema(), PrivatePostgres.USER, Secret.of(""), clock);
  }

  private static final DocumentKey KEY = new DocumentKey("letters", "a");

  @Test
  void connections_that_were_dropped_are_made_again() throws Exception {
    try (DocumentStore store = create(SettableClock.create())) {
      Document stored = store.put(new Document(KEY, 0, "1", null));
      for (int i = 0; i < 5; i++) {
        Together.run(8, thread -> () -> store.get(KEY)); // fills the pool
        PrivatePostgres.dropConnections();
        stored = store.put(new Document(KEY, stored.revision(), "more", null));
      }
      assertEquals(6, store.get(KEY).orElseThrow().revision());
    }
  }

  @Test
  void no_acknowledged_change_is_lost_while_connections_are_dropped() throws Exception {
    try (DocumentStore store = create(SettableClock.create())) {
      AtomicBoolean over = new AtomicBoolean();
      Together.run(
          5,
          thread ->
              () -> {
                if (thread == 4) {
                  return drop(over);
                }
                try {
                  return count(store, new DocumentKey("letters", "writer-" + thread));
                } finally {
                  over.set(true);
                }
              });
    }
  }

  private static boolean drop(AtomicBoolean over) throws SQLException {
    while (!over.get()) {
      PrivatePostgres.dropConnections();
    }
    return true;
  }

  /** Each change is acknowledged, or said to be uncertain and then there or not. */
  private static boolean count(DocumentStore store, DocumentKey key) {
    long revision = 0;
    for (int i = 0; i < 40; i++) {
      try {
        revision = store.put(new Document(key, revision, "" + i, null)).revision();
      } catch (RetryableException e) {
        Optional<Document> found = read(store, key);
        long now = found.map(Document::revision).orElse(0L);
        assertTrue(now == revision || now == revision + 1, "revision " + now);
        revision = now;
      }
    }
    assertEquals(revision, read(store, key).map(Document::revision).orElse(0L));
    return true;
  }

  private static Optional<Document> read(DocumentStore store, DocumentKey key) {
    for (int i = 0; i < 1_000; i++) {
      try {
        return store.get(key);
      } catch (RetryableException e) {
        // dropped again
      }
    }
    throw new AssertionError("it never came back");
  }

  @Test
  void the_callers_own_source_will_do() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(PrivatePostgres.freshSchema());
    source.setUser(PrivatePostgres.USER);
    try (DocumentStore store = JdbcStore.of(source, SettableClock.create())) {
      assertEquals(1, store.put(new Document(KEY, 0, "{}", null)).revision());
    }
  }

  @Test
  void several_that_start_at_once_make_the_tables_once() throws Exception {
    String url = PrivatePostgres.freshSchema();
    Together.run(
        6,
        thread ->
            () -> {
              PGSimpleDataSource source = new PGSimpleDataSource();
              source.setUrl(url);
              source.setUser(PrivatePostgres.USER);
              JdbcStore.of(source, SettableClock.create()).close();
              return true;
            });
  }

  @Test
  void a_server_that_is_not_there_and_a_database_that_is_not_are_told_apart() {
    Clock clock = SettableClock.create();
    String url = PrivatePostgres.freshSchema();
    String missing = url.replace("/postgres?", "/nowhere?");
    assertThrows(
        ConfigurationException.class,
        () -> JdbcStore.at(missing, PrivatePostgres.USER, Secret.of(""), clock));
    String away = url.replaceFirst(":\\d+/", ":1/");
    RetryableException refused =
        assertThrows(
            RetryableException.class,
            () -> JdbcStore.at(away, PrivatePostgres.USER, Secret.of("hush"), clock));
    assertTrue(refused.getMessage().contains("127.0.0.1:1/postgres'"), refused.getMessage());
  }
}
